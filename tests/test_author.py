"""`dev new` and `dev sync`: what is written, and what is never written over."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tensor_drills.author import differences
from tensor_drills.registry import Catalogue, Registry, load_file
from tensor_drills.stub_file import is_generated

if TYPE_CHECKING:
    from conftest import FrontDoor

CATALOGUE = Path(__file__).parent / "third_party"
CHAPTER = "31_sequences"
DRILL = Path("drills") / CHAPTER / "roll_signals.py"
STUB = Path("exercises") / CHAPTER / "roll_signals.py"
OTHER_STUB = Path("exercises") / CHAPTER / "cumsum_balances.py"
INDEX = Path("drills/index.json")
DETAILS = Path("drills/details.json")


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a copy of the catalogue that a test may change."""
    root = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, root, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(root)
    return root


def replace(path: Path, old: str, new: str) -> None:
    """Change one place in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def contents(root: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of change of all files, caches aside."""
    return {
        str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def states(root: Path) -> dict[str, str]:
    """Return what is not current, by the file's path in the catalogue."""
    catalogue = Catalogue.at(root)
    found = differences(catalogue, Registry.open([root]))
    return {str(one.path.relative_to(root)): one.state for one in found}


# -- dev sync


def test_sync_has_nothing_to_do_where_all_is_current(front_door: FrontDoor, copied: Path) -> None:
    before = contents(copied)
    ran = front_door("dev", "sync", "--drills", copied)
    assert (ran.status, ran.out, ran.err) == (0, "All is current.\n", "")
    assert contents(copied) == before


def test_sync_writes_what_is_missing(front_door: FrontDoor, copied: Path) -> None:
    before = {path: (copied / path).read_bytes() for path in (STUB, OTHER_STUB, INDEX)}
    shutil.rmtree(copied / "exercises")
    (copied / INDEX).unlink()
    assert set(states(copied).values()) == {"missing"}
    ran = front_door("dev", "sync", "--drills", copied)
    assert ran.status == 0
    assert ran.out.splitlines() == [
        f"wrote {OTHER_STUB}",
        f"wrote {STUB}",
        f"wrote {INDEX}",
        "All is current.",
    ]
    assert {path: (copied / path).read_bytes() for path in before} == before


def test_sync_writes_what_is_stale(front_door: FrontDoor, copied: Path) -> None:
    replace(copied / DRILL, "Delay periodic signals", "Delay all signals")
    assert states(copied) == {str(STUB): "stale", str(INDEX): "stale", str(DETAILS): "stale"}
    untouched = (copied / OTHER_STUB).read_bytes()
    ran = front_door("dev", "sync", "--drills", copied)
    assert ran.status == 0
    wrote = [f"wrote {path}" for path in (STUB, INDEX, DETAILS)]
    assert ran.out.splitlines() == [*wrote, "All is current."]
    assert (copied / STUB).read_text("utf-8").startswith('"""Delay all signals · ')
    assert is_generated((copied / STUB).read_text("utf-8"))
    assert "Delay all signals" in (copied / INDEX).read_text("utf-8")
    assert (copied / OTHER_STUB).read_bytes() == untouched


def test_sync_never_writes_over_a_stub_that_was_edited(front_door: FrontDoor, copied: Path) -> None:
    replace(copied / STUB, "raise NotImplementedError", "return signals.roll(steps, 1)")
    replace(copied / DRILL, "Delay periodic signals", "Delay all signals")
    edited = (copied / STUB).read_bytes()
    assert states(copied)[str(STUB)] == "edited"
    ran = front_door("dev", "sync", "--drills", copied)
    assert (copied / STUB).read_bytes() == edited
    assert ran.out.splitlines() == [f"wrote {INDEX}", f"wrote {DETAILS}"]
    assert ran.err == f"{STUB} was edited by hand: left alone\n"
    assert states(copied) == {str(STUB): "edited"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="an empty file"),
        pytest.param("# 我的笔记\n".encode(), id="notes in Chinese"),
        pytest.param(b"def roll_signals(signals, steps):\r\n    return 1\r\n", id="CRLF"),
        pytest.param("# caf\xe9\n".encode("latin-1"), id="bytes that are not UTF-8"),
    ],
)
def test_sync_leaves_as_it_is(front_door: FrontDoor, copied: Path, data: bytes) -> None:
    (copied / STUB).write_bytes(data)
    ran = front_door("dev", "sync", "--drills", copied)
    assert (copied / STUB).read_bytes() == data
    assert f"{STUB} was edited by hand: left alone" in ran.err


def test_what_reset_keeps_beside_an_exercise_is_no_orphan(copied: Path) -> None:
    (copied / STUB).with_suffix(".2026-03-02.py").write_text("mine")
    assert states(copied) == {}
    (copied / STUB).with_name("unknown.py").write_text("mine")
    assert list(states(copied).values()) == ["orphan"]


def test_an_index_that_somebody_changed_is_written_anew(
    front_door: FrontDoor, copied: Path
) -> None:
    before = (copied / INDEX).read_bytes()
    (copied / INDEX).write_text("{}", "utf-8")
    assert states(copied) == {str(INDEX): "stale"}
    assert front_door("dev", "sync", "--drills", copied).status == 0
    assert (copied / INDEX).read_bytes() == before


def test_sync_reports_a_stub_of_no_drill_and_keeps_it(front_door: FrontDoor, copied: Path) -> None:
    orphan = copied / STUB.with_name("roll_old.py")
    orphan.write_text("x = 1\n", "utf-8")
    ran = front_door("dev", "sync", "--drills", copied)
    assert ran.err == f"{STUB.with_name('roll_old.py')} belongs to no drill: remove it\n"
    assert orphan.read_text("utf-8") == "x = 1\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param("missing", f"{STUB} is missing", id="a stub is missing"),
        pytest.param("stale", f"{STUB} is stale", id="a stub is stale"),
        pytest.param("edited", f"{STUB} was edited by hand: left alone", id="a stub was edited"),
        pytest.param(
            "orphan",
            f"{STUB.with_name('roll_old.py')} belongs to no drill: remove it",
            id="a stub belongs to no drill",
        ),
        pytest.param("index missing", f"{INDEX} is missing", id="the index is missing"),
        pytest.param("index stale", f"{INDEX} is stale", id="the index is stale"),
    ],
)
def test_check_writes_nothing_and_exits_1_where(
    front_door: FrontDoor, copied: Path, change: str, said: str
) -> None:
    match change:
        case "missing":
            (copied / STUB).unlink()
        case "stale":
            replace(copied / DRILL, "Delay periodic signals", "Delay all signals")
        case "edited":
            replace(copied / STUB, "raise NotImplementedError", "return signals")
        case "orphan":
            (copied / STUB.with_name("roll_old.py")).write_text("x = 1\n", "utf-8")
        case "index missing":
            (copied / INDEX).unlink()
        case "index stale":
            replace(copied / INDEX, "Delay periodic signals", "As indexed")
    before = contents(copied)
    ran = front_door("dev", "sync", "--check", "--drills", copied)
    assert (ran.status, ran.out) == (1, "")
    assert said in ran.err.splitlines()
    assert ran.err.splitlines()[-1].startswith("Run: tensor-drills dev sync")
    assert contents(copied) == before


def test_check_speaks_chinese(front_door: FrontDoor, copied: Path) -> None:
    (copied / STUB).unlink()
    ran = front_door("dev", "sync", "--check", "--drills", copied, "--lang", "zh")
    assert ran.status == 1
    assert ran.err.startswith(f"{STUB} 不存在\n请运行：tensor-drills dev sync")


def test_the_remedy_of_check_names_the_folder(front_door: FrontDoor, copied: Path) -> None:
    (copied / STUB).unlink()
    ran = front_door("dev", "sync", "--check", "--drills", copied)
    assert ran.err.splitlines()[-1] == f"Run: tensor-drills dev sync --drills {copied}"


def test_a_stub_with_crlf_is_current(copied: Path) -> None:
    data = (copied / STUB).read_bytes()
    (copied / STUB).write_bytes(data.replace(b"\n", b"\r\n"))
    assert states(copied) == {}


# -- dev new


def test_new_writes_a_template_that_works(front_door: FrontDoor, copied: Path) -> None:
    ran = front_door("dev", "new", "roll_back", "--chapter", CHAPTER, "--drills", copied)
    drill, solution = (Path(tree) / CHAPTER / "roll_back.py" for tree in ("drills", "solutions"))
    assert ran.status == 0
    *wrote, then = ran.out.splitlines()
    assert wrote == [f"wrote {drill}", f"wrote {solution}"]
    assert f"tensor-drills dev check roll_back --drills {copied}" in then
    assert f"tensor-drills dev sync --drills {copied}" in then
    assert load_file(copied / drill).id == "roll_back"
    checked = front_door(
        "check", "roll_back", "--from", copied / "solutions", "--drills", copied, "--json"
    )
    assert (checked.status, json.loads(checked.out)["results"][0]["verdict"]) == (0, "pass")


def test_a_template_fails_the_audit_until_it_is_filled_in(
    front_door: FrontDoor, copied: Path
) -> None:
    front_door("dev", "new", "roll_back", "--chapter", CHAPTER, "--drills", copied)
    ran = front_door("dev", "check", "roll_back", "--drills", copied)
    assert ran.status == 1
    found = {line.rpartition("[")[2] for line in ran.err.splitlines()}
    assert found == {"has_texts]", "has_enough]", "same_code]"}


def test_new_makes_a_chapter_that_is_not_there(front_door: FrontDoor, copied: Path) -> None:
    ran = front_door("dev", "new", "roll_back", "--chapter", "32_more", "--drills", copied)
    assert ran.status == 0
    assert Registry.open([copied]).chapter("roll_back") == "32_more"


def test_new_writes_to_the_folder_that_is_named_last(
    front_door: FrontDoor, copied: Path, tmp_path: Path
) -> None:
    last = tmp_path / "last"
    (last / "drills").mkdir(parents=True)
    before = contents(copied)
    words = ("dev", "new", "roll_back", "--chapter", CHAPTER, "--drills", copied, "--drills", last)
    assert front_door(*words).status == 0
    assert sorted(contents(last)) == [
        os.path.join(tree, CHAPTER, "roll_back.py") for tree in ("drills", "solutions")
    ]
    assert contents(copied) == before


BAD_ID = "`{id}` is no id. Use lower-case words joined by underscores: gather_class_scores."


@pytest.mark.parametrize(
    ("drill_id", "chapter", "said"),
    [
        pytest.param("roll-back", CHAPTER, BAD_ID, id="a hyphen"),
        pytest.param("RollBack", CHAPTER, BAD_ID, id="capitals"),
        pytest.param("2_rolls", CHAPTER, BAD_ID, id="a digit first"),
        pytest.param("roll back", CHAPTER, BAD_ID, id="a space"),
        pytest.param("../roll_back", CHAPTER, BAD_ID, id="a path"),
        pytest.param("", CHAPTER, BAD_ID, id="an empty id"),
        pytest.param(
            "lambda",
            CHAPTER,
            BAD_ID,
            id="a word of Python",
        ),
        pytest.param(
            "_roll_back",
            CHAPTER,
            BAD_ID,
            id="an underscore first: such files are never found",
        ),
        pytest.param(
            "roll_back",
            "../31_sequences",
            "`../31_sequences` is no chapter. Name its folder: 11_selection;",
            id="a chapter with a path",
        ),
        pytest.param("roll_back", "", "`` is no chapter.", id="an empty chapter"),
        pytest.param("roll_back", "31 seq", "`31 seq` is no chapter.", id="a chapter with a space"),
        pytest.param(
            "roll_back",
            "_drafts",
            "`_drafts` is no chapter.",
            id="a chapter with an underscore first: it is never searched",
        ),
        pytest.param(
            "roll_signals", CHAPTER, "`roll_signals` is there already", id="an id of this folder"
        ),
        pytest.param(
            "roll_signals", "32_more", "`roll_signals` is there already", id="one of its chapters"
        ),
        pytest.param(
            "flatten_images", CHAPTER, "`flatten_images` is there already", id="a built-in id"
        ),
    ],
)
def test_new_refuses(
    front_door: FrontDoor, copied: Path, drill_id: str, chapter: str, said: str
) -> None:
    before = contents(copied.parent)
    ran = front_door("dev", "new", drill_id, "--chapter", chapter, "--drills", copied)
    assert (ran.status, ran.out) == (2, "")
    assert said.format(id=drill_id) in ran.err
    assert contents(copied.parent) == before


def test_new_knows_a_chapter_by_its_number_or_its_word(front_door: FrontDoor, copied: Path) -> None:
    number, word = CHAPTER.split("_", 1)
    for drill, chapter in (("roll_back", number), ("roll_forth", word)):
        assert front_door("dev", "new", drill, "--chapter", chapter, "--drills", copied).status == 0
        assert (copied / "drills" / CHAPTER / f"{drill}.py").is_file()


@pytest.mark.parametrize("words", [("new", "roll_back", "--chapter", "04"), ("sync",)])
def test_nothing_is_written_into_the_package_from_elsewhere(
    words: tuple[str, ...], front_door: FrontDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for lang, said in (("en", "into the package itself"), ("zh", "写进程序包自身")):
        ran = front_door("dev", *words, "--lang", lang)
        assert (ran.status, ran.out) == (2, "")
        assert said in ran.err
        assert "--drills DIR" in ran.err


def test_new_does_not_write_over_a_solution_that_is_there(
    front_door: FrontDoor, copied: Path
) -> None:
    (copied / "solutions" / CHAPTER / "roll_back.py").write_text("x = 1\n", "utf-8")
    before = contents(copied)
    ran = front_door("dev", "new", "roll_back", "--chapter", CHAPTER, "--drills", copied)
    assert ran.status == 2
    assert f"`roll_back` is there already ({copied}" in ran.err
    assert contents(copied) == before


def test_new_wants_a_chapter(front_door: FrontDoor, copied: Path) -> None:
    ran = front_door("dev", "new", "roll_back", "--drills", copied)
    assert ran.status == 2
    assert "--chapter" in ran.err
