"""What is known of drills before they are loaded: ids, near misses, the index and its age."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from each_drill import by_chapter

from tensor_drills.entry import Entry
from tensor_drills.errors import BrokenDrill, UnknownChoice, UnknownDrill
from tensor_drills.registry import Catalogue, Registry, did_you_mean, digest_of, load_file

if TYPE_CHECKING:
    from conftest import FrontDoor

CATALOGUE = Path(__file__).parent / "third_party"
DRILL = Path("drills/31_sequences/roll_signals.py")
BUILT_IN = Registry.open()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of the catalogue that a test may change."""
    root = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def replace(path: Path, old: str, new: str) -> None:
    """Change one place in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def title_of(root: Path, name: str = "roll_signals") -> str:
    """Return the English title of a drill, as a registry that is opened now has it."""
    return Registry.open([root]).entry(name).title.en


# -- near misses


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        pytest.param("flaten_images", "flatten_images", id="a letter left out"),
        pytest.param("gather_class_score", "gather_class_scores", id="a letter missing at the end"),
        pytest.param("Topk_Labels", "topk_labels", id="capitals"),
        pytest.param("qkv", "chunk_qkv", id="a part of the name"),
        pytest.param("topk-labels", "topk_labels", id="a hyphen"),
        pytest.param("images_flatten", "flatten_images", id="words the other way round"),
    ],
)
def test_a_near_miss_is_met_with_the_id(given: str, meant: str) -> None:
    with pytest.raises(UnknownDrill) as caught:
        BUILT_IN.require(given)
    assert f"There is no drill `{given}`. Did you mean " in caught.value.text.en
    assert f"`{meant}`" in caught.value.text.en
    assert f"没有名为 `{given}` 的练习。你要找的是 " in caught.value.text.zh
    assert f"`{meant}`" in caught.value.text.zh


@pytest.mark.parametrize(
    "given",
    ["zzz", "", "42", "é" * 100],
    ids=["a word", "nothing", "a number", "a hundred letters"],
)
def test_what_is_near_nothing_is_sent_to_list(given: str) -> None:
    message = did_you_mean("drill", "练习", given, BUILT_IN.ids)
    assert message.en.endswith("`tensor-drills list` shows what there is.")
    assert message.zh.endswith("用 `tensor-drills list` 查看全部。")
    assert len(message.en) < 130


def test_at_most_three_ids_are_proposed() -> None:
    names = [f"gather_{letter}" for letter in "abcdef"]
    assert did_you_mean("drill", "练习", "gather_", names).en.count("`gather_") == 4


def test_a_single_proposal_stands_alone() -> None:
    text = did_you_mean("chapter", "章节", "permut", ["06_permute", "08_join_split"])
    assert text.en == "There is no chapter `permut`. Did you mean `06_permute`?"


@pytest.mark.parametrize("command", ["show", "hint", "solution", "check"])
def test_an_unknown_id_is_a_usage_error_in(front_door: FrontDoor, command: str) -> None:
    ran = front_door(command, "gather_class_score")
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean `gather_class_scores`" in ran.err


# -- where things stand


def test_a_drill_has_its_places() -> None:
    registry = Registry.open([CATALOGUE])
    assert registry.path("roll_signals") == CATALOGUE / DRILL
    assert registry.chapter("roll_signals") == "31_sequences"
    assert registry.relative_path("roll_signals") == Path("31_sequences/roll_signals.py")
    assert registry.solution("roll_signals") == CATALOGUE / "solutions/31_sequences/roll_signals.py"
    assert registry.catalogue("roll_signals") == Catalogue.at(CATALOGUE)
    assert registry.catalogue("flatten_images") == Catalogue.built_in()
    assert registry.chapter_titles()["31_sequences"].en == "sequences: roll and cumsum"
    assert registry.chapter_titles()["06_permute"].en == "transpose and permute"


def test_entries_come_by_chapter_level_and_id() -> None:
    entries = list(Registry.open([CATALOGUE]).entries())
    keys = [(entry.chapter, entry.level, entry.id) for entry in entries]
    assert keys == sorted(keys)
    assert {entry.id for entry in entries} == set(Registry.open([CATALOGUE]).ids)


@pytest.mark.parametrize(
    "name",
    ["_draft.py", "notes.txt", "__pycache__/roll_old.py", "deeper/roll_old.py"],
    ids=["a file with an underscore", "a text", "a cache", "a folder in a chapter"],
)
def test_no_drill_is(copied: Path, name: str) -> None:
    before = Registry.open([copied]).ids
    path = copied / "drills" / "31_sequences" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("", "utf-8")
    assert Registry.open([copied]).ids == before


def test_a_folder_without_drills_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownChoice, match="has no folder drills/"):
        Catalogue.at(tmp_path)


def test_one_id_in_two_chapters_is_refused(copied: Path) -> None:
    other = copied / "drills" / "32_more" / DRILL.name
    other.parent.mkdir()
    shutil.copy(copied / DRILL, other)
    with pytest.raises(BrokenDrill, match=r"have one id\. Rename one of them\."):
        Registry.open([copied])


# -- the index


@by_chapter(BUILT_IN.ids)
def test_an_entry_survives_the_index(name: str) -> None:
    entry = BUILT_IN.fresh_entry(name)
    assert Entry.from_json(json.loads(json.dumps(entry.to_json()))) == entry


@pytest.mark.parametrize("name", Registry.open([CATALOGUE]).ids)
def test_the_index_says_what_the_drill_file_says(name: str) -> None:
    registry = Registry.open([CATALOGUE])
    indexed = registry.catalogue(name).index()[name]
    assert indexed == registry.fresh_entry(name)


def test_a_current_index_is_taken_at_its_word(copied: Path) -> None:
    replace(copied / "drills/index.json", '"en": "Delay periodic signals"', '"en": "As indexed"')
    assert title_of(copied) == "As indexed"


def test_a_changed_drill_file_is_read_again(copied: Path) -> None:
    replace(copied / DRILL, "Delay periodic signals", "Delay all signals")
    assert title_of(copied) == "Delay all signals"
    assert title_of(copied, "cumsum_balances") == "Balance after each entry"


def test_a_new_drill_file_is_found_without_the_index(copied: Path) -> None:
    new = copied / "drills/31_sequences/roll_back.py"
    new.write_text((copied / DRILL).read_text("utf-8").replace("roll_signals", "roll_back"))
    assert title_of(copied, "roll_back") == "Delay periodic signals"


def test_line_endings_do_not_make_an_index_stale(copied: Path) -> None:
    before = digest_of(copied / DRILL)
    data = (copied / DRILL).read_bytes()
    (copied / DRILL).write_bytes(data.replace(b"\n", b"\r\n"))
    assert digest_of(copied / DRILL) == before
    (copied / DRILL).write_bytes(data + b"#")
    assert digest_of(copied / DRILL) != before


def damaged(text: str, change: str) -> str:
    """Return the index with one thing wrong in it."""
    data: dict[str, Any] = json.loads(text)
    first = data["drills"][0]
    match change:
        case "another schema":
            data["schema"] = 999
        case "no schema":
            del data["schema"]
        case "an entry without an id":
            del first["id"]
        case "an entry without a title":
            del first["title"]
        case "a key too many":
            first["colour"] = "red"
        case "a title in one language":
            del first["title"]["zh"]
        case "a title that is a string":
            first["title"] = "Balance"
        case "drills that are no list":
            data["drills"] = 3
        case "a list at the top":
            return json.dumps([data])
        case "cut short":
            return text[: len(text) // 2]
        case "not JSON":
            return "index"
        case "empty":
            return ""
    return json.dumps(data)


DAMAGE = (
    "another schema",
    "no schema",
    "an entry without an id",
    "an entry without a title",
    "a key too many",
    "a title in one language",
    "a title that is a string",
    "drills that are no list",
    "a list at the top",
    "cut short",
    "not JSON",
    "empty",
)


@pytest.mark.parametrize("change", DAMAGE)
def test_a_damaged_index_is_as_good_as_none(copied: Path, change: str) -> None:
    path = copied / "drills" / "index.json"
    text = path.read_text("utf-8")
    assert damaged(text, change) != text
    path.write_text(damaged(text, change), "utf-8")
    assert Catalogue.at(copied).index() == {}
    assert title_of(copied) == "Delay periodic signals"


def test_an_index_that_is_not_utf_8_is_as_good_as_none(copied: Path) -> None:
    (copied / "drills" / "index.json").write_bytes(b"\xff\xfe\x00")
    assert Catalogue.at(copied).index() == {}


def test_an_index_that_is_a_folder_is_as_good_as_none(copied: Path) -> None:
    (copied / "drills" / "index.json").unlink()
    (copied / "drills" / "index.json").mkdir()
    assert Catalogue.at(copied).index() == {}
    assert title_of(copied) == "Delay periodic signals"


def torch_after(code: str) -> bool:
    """Whether torch is loaded once `code` has run in a process of its own."""
    code += "\nimport sys; print('torch' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip() == "True"


def test_a_current_index_needs_no_torch_and_a_stale_one_does(copied: Path) -> None:
    code = (
        "from pathlib import Path; from tensor_drills.registry import Registry; "
        f"entries = list(Registry.open([Path({str(copied)!r})]).entries()); assert entries"
    )
    if any(BUILT_IN.entry(name) != BUILT_IN.fresh_entry(name) for name in BUILT_IN.ids):
        pytest.skip("the built-in index is stale: run `tensor-drills dev sync`")
    assert not torch_after(code)
    replace(copied / DRILL, "Delay periodic signals", "Delay all signals")
    assert torch_after(code)


# -- loading


def test_a_drill_is_loaded_once() -> None:
    registry = Registry.open([CATALOGUE])
    assert registry.load("roll_signals") is registry.load("roll_signals")


def test_a_loaded_drill_has_the_id_of_its_file() -> None:
    assert load_file(CATALOGUE / DRILL).id == "roll_signals"


def test_what_a_drill_file_raises_is_the_cause_of_the_error(tmp_path: Path) -> None:
    path = tmp_path / "roll_back.py"
    path.write_text("1 / 0\n", "utf-8")
    with pytest.raises(BrokenDrill, match="ZeroDivisionError: division by zero") as caught:
        load_file(path)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert f"`{path}` 无法导入" in caught.value.text.zh
