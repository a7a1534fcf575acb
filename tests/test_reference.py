"""The reference: pages are found, complete and true to what torch does; `ref` prints them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tensor_drills.author import generated_ops
from tensor_drills.cli import cli
from tensor_drills.errors import BrokenPage, TensorDrillsError
from tensor_drills.op_entry import OpPage
from tensor_drills.op_index import OPS, OpIndex, load_page
from tensor_drills.op_run import run_page
from tensor_drills.picture.scene import from_json
from tensor_drills.picture.svg import svg_text
from tensor_drills.registry import Registry
from tensor_drills.report.op import WIDTH, op_page
from tensor_drills.text import LANGS, Text
from tensor_drills.wrap import width_of
from tests.search_queries import FIRST, QUERIES

INDEX = OpIndex.open()
PAGES = {op: INDEX.page(entry) for op, entry in INDEX.entries.items()}
LINES_LIMIT = 90


def ref(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["ref", *arguments], catch_exceptions=False)


def texts_of(value: object) -> list[Text]:
    """Return every text that stands in a page."""
    if isinstance(value, Text):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts_of(part)]
    fields = getattr(value, "__dataclass_fields__", {})
    return [text for name in fields for text in texts_of(getattr(value, name))]


def has_chinese(words: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in words)


def test_every_op_that_a_drill_names_has_a_page() -> None:
    named = {op for entry in Registry.open().entries() for op in entry.ops}
    known = {name for entry in INDEX.entries.values() for name in entry.names}
    assert sorted(named - known) == []


def test_there_are_enough_pages() -> None:
    assert len(PAGES) >= 130


def test_pages_point_to_pages() -> None:
    lost = {op: [see for see in page.see if see not in PAGES] for op, page in PAGES.items()}
    assert {op: see for op, see in lost.items() if see} == {}


def test_names_lead_to_one_page() -> None:
    homes: dict[str, list[str]] = {}
    for op, entry in INDEX.entries.items():
        for name in entry.names:
            homes.setdefault(name, []).append(op)
    assert {name: ops for name, ops in homes.items() if len(ops) > 1} == {}


def test_every_name_exists_in_torch() -> None:
    import importlib

    import torch

    for entry in INDEX.entries.values():
        for name in entry.names:
            thing: object = torch
            for i, part in enumerate(name.split(".")[1:], start=2):
                if not hasattr(thing, part):
                    importlib.import_module(".".join(name.split(".")[:i]))
                thing = getattr(thing, part)


@pytest.mark.parametrize("op", PAGES)
def test_page_is_whole_and_fits_the_screen(op: str) -> None:
    page = PAGES[op]
    assert page.example, "no example"
    assert page.traps, "no trap"
    assert page.entry.words.en, "no words to find it by"
    for text in texts_of(page):
        assert bool(text.en) == bool(text.zh), text
        assert not has_chinese(text.en), text
        assert "!" not in text.en.replace("!=", ""), text
        assert "！" not in text.zh, text
    assert has_chinese(page.entry.summary.zh)
    assert has_chinese(page.entry.words.zh)
    assert "  " not in page.signature
    assert "\n" not in page.signature
    for lang in LANGS:
        assert "\n\n\n" not in op_page(page, lang)
        printed = op_page(page, lang).splitlines()
        code = {line for loop in (page.loop, page.shape.en) for line in loop.splitlines()}
        wide = [
            line
            for line in printed
            if width_of(line) > WIDTH and line.strip() not in {c.strip() for c in code}
        ]
        assert wide == []
        assert len(printed) <= LINES_LIMIT


def test_generated_files_are_current_and_a_page_survives_its_file() -> None:
    page = PAGES["gather"]
    assert OpPage.from_json(json.loads(json.dumps(page.to_json()))) == page


@pytest.mark.parametrize(
    ("asked", "op"),
    [
        ("gather", "gather"),
        ("torch.gather", "gather"),
        ("Tensor.gather", "gather"),
        ("torch.Tensor.gather", "gather"),
        ("GATHER", "gather"),
        ("gather()", "gather"),
        ("concat", "cat"),
        ("T", "T_"),
        ("mT", "mT_"),
        ("t", "t"),
        ("torch.Tensor", "tensor_class"),
        ("tensor", "tensor"),
        ("@", "matmul"),
        ("F.one_hot", "one_hot"),
        ("nn.Linear", "linear_layer"),
        ("linear", "linear"),
        ("torch.linalg.norm", "linalg_norm"),
        ("torch.norm", "norm"),
    ],
)
def test_ref_finds_by(asked: str, op: str) -> None:
    assert INDEX.find(asked).id == op


@pytest.mark.parametrize(("words", "op"), QUERIES)
def test_search_finds(words: str, op: str) -> None:
    assert op in [one.id for one in INDEX.search(words)[:3]]


@pytest.mark.parametrize(("words", "op"), FIRST)
def test_search_finds_first(words: str, op: str) -> None:
    assert json.loads(ref("--search", words, "--json").stdout)["ops"][0]["id"] == op


def test_what_nobody_knows_is_met_with_the_nearest() -> None:
    with pytest.raises(TensorDrillsError, match="Did you mean `gather`"):
        ref("gathr")
    with pytest.raises(TensorDrillsError, match="No page fits"):
        ref("--search", "qqqq")
    with pytest.raises(TensorDrillsError, match="not both"):
        ref("gather", "--search", "x")


def test_ref_prints_a_page_in_one_language() -> None:
    english, chinese = ref("gather", "--lang", "en").stdout, ref("gather", "--lang", "zh").stdout
    assert "out[i][j] = input[i][index[i][j]]" in english
    assert not has_chinese(english)
    for label in ("形状", "公式", "陷阱", "等价写法", "另见"):
        assert label in chinese
    assert "traps" not in chinese
    assert "since index[" in english  # the picture


def test_what_torch_says_is_cut_between_words() -> None:
    printed = ref("expand", "--lang", "en").stdout.splitlines()
    at = next(i for i, line in enumerate(printed) if "RuntimeError: The expanded" in line)
    assert printed[at].endswith("the existing")
    assert printed[at + 1].startswith("    size (2) at")
    assert "    tensor([[7., 7., 7.]," in printed
    assert "            [7., 7., 7.]])" in printed  # a tensor's own indent stays


def test_ref_lists_all_pages_by_group() -> None:
    printed = ref("--lang", "en").stdout
    for op, entry in INDEX.entries.items():
        assert op in printed
        assert INDEX.group_titles()[entry.group].en in printed
    listed = json.loads(ref("--json").stdout)
    assert listed["schema"] == 1
    assert {"name", "group", "summary", "drills"} <= set(listed["ops"][0])


def test_svg_is_written_once(tmp_path: Path) -> None:
    file = tmp_path / "gather.svg"
    assert "wrote" in ref("gather", "--svg", str(file), "--lang", "en").stdout
    drawn = file.read_text("utf-8")
    assert drawn.startswith("<svg")
    assert "<title" in drawn
    with pytest.raises(TensorDrillsError, match="is there already"):
        ref("gather", "--svg", str(file))
    assert file.read_text("utf-8") == drawn


@pytest.mark.parametrize("op", ["gather", "view", "expand", "topk", "matmul", "cat"])
def test_the_readmes_pictures_are_current(op: str) -> None:
    picture = PAGES[op].picture
    assert picture is not None
    file = OPS.parents[1] / "docs" / "pictures" / f"{op}.svg"
    remedy = f"tensor-drills ref {op} --svg docs/pictures/{op}.svg --force --lang en"
    assert file.read_text("utf-8") == svg_text(from_json(picture), "en"), remedy


# What a broken page is told, by what is replaced in a page that holds.
BROKEN = {
    "an example that raises": ("scores.gather(1, label[:, None])", "scores.gather(9, label)"),
    "a trap that raises nothing": ("torch.tensor([1, 2]))", "torch.tensor([[1], [2]]))"),
    "a picture of nothing": ('"torch.gather(x, 1, index)"', '"torch.gather(x, 5, index)"'),
    "a signature that is no call": ("(input, dim, index)", "(input, dim index)"),
    "a gradient to nobody": ('gradient_to=("input",),', ""),
    "no page": ("page = Page(", "pages = Page("),
    "a missing import": ("Trap, np", "Trap"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_page_is_refused(what: str, tmp_path: Path) -> None:
    old, new = BROKEN[what]
    text = (OPS / "select" / "gather.py").read_text("utf-8")
    assert old in text
    (tmp_path / "select").mkdir()
    (tmp_path / "select" / "gather.py").write_text(text.replace(old, new), "utf-8")
    shutil.copy(OPS / "groups.toml", tmp_path)
    if what == "a missing import":  # only the loop needs it, so the page itself loads
        assert "np.ndindex" in generated_ops({}, tmp_path)[tmp_path / "computed" / "gather.json"]
        return
    with pytest.raises(BrokenPage):
        generated_ops({}, tmp_path)


def test_a_page_that_changed_is_run_anew(tmp_path: Path) -> None:
    for part in ("index.json", "groups.toml", "select/gather.py", "computed/gather.json"):
        (tmp_path / part).parent.mkdir(exist_ok=True)
        shutil.copy(OPS / part, tmp_path / part)
    index = OpIndex.open(tmp_path)
    file = tmp_path / "select" / "gather.py"
    file.write_text(file.read_text("utf-8").replace("[7, 0, 4]", "[7, 0, 44]"), "utf-8")
    assert "[44]" in index.page(index.find("gather")).example[-1].result
    (tmp_path / "index.json").write_text("{", "utf-8")
    assert OpIndex.open(tmp_path).entries == {}


def test_running_a_page_gives_what_was_computed() -> None:
    page = PAGES["matmul"]
    path = OPS / page.entry.group / "matmul.py"
    assert run_page(load_page(path), page.entry) == page
