"""The file that a learner begins with: its text, and how an untouched one is known."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import torch
from each_drill import by_chapter

from tensor_drills.declare import Drill
from tensor_drills.observe import as_sent
from tensor_drills.prepare import Prepared
from tensor_drills.registry import Registry, load_file
from tensor_drills.same import is_same_value
from tensor_drills.stub import (
    BLANK_BODY,
    EXAMPLE_SEED,
    definition_of,
    example_calls,
    example_of,
    header_of,
    is_telling,
    is_untouched,
    stub_text,
)
from tensor_drills.stub_file import MARKS, is_generated
from tensor_drills.text import LANGS

MARK = MARKS["en"]
REGISTRY = Registry.open()
IDS = REGISTRY.ids
KINDS = {name: REGISTRY.entry(name).kind for name in IDS}
WITH_EXAMPLE = [name for name in IDS if KINDS[name] != "answer"]
REPAIRS = [name for name in IDS if KINDS[name] == "repair"]


def drill_of(name: str) -> Drill:
    return REGISTRY.load(name)


def docstring_of(text: str) -> str:
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring is not None
    return docstring


def without_spaces(words: str) -> str:
    """Return `words` as wrapping does not change them."""
    return re.sub(r"\s+", "", words)


@by_chapter(IDS)
def test_the_stub_holds_title_and_statement_in_both_languages(name: str) -> None:
    drill = drill_of(name)
    docstring = docstring_of(stub_text(drill))
    assert docstring.startswith(f"{drill.title.en} · {drill.title.zh}\n\n")
    for words in (drill.statement.en, drill.statement.zh):
        assert without_spaces(words) in without_spaces(docstring)
    assert docstring.endswith(f"tensor-drills check {name}\ntensor-drills hint {name}")


@pytest.mark.parametrize(("lang", "other"), [("en", "zh"), ("zh", "en")])
def test_a_stub_in_one_language_holds_no_other(lang: Any, other: Any) -> None:
    drill = drill_of("gather_class_scores")
    docstring = without_spaces(docstring_of(stub_text(drill, (lang,))))
    assert without_spaces(drill.statement.to(lang)) in docstring
    assert without_spaces(drill.statement.to(other)) not in docstring
    assert drill.title.to(other) not in docstring


def test_the_stub_that_is_laid_out_without_torch_is_the_same() -> None:
    for name in IDS[::25]:
        for langs in (LANGS, ("en",), ("zh",)):
            assert REGISTRY.stub(name, langs) == stub_text(drill_of(name), langs)


@by_chapter(WITH_EXAMPLE)
def test_the_stub_holds_the_definition(name: str) -> None:
    definition = definition_of(drill_of(name))
    assert definition
    shown = textwrap.indent(definition, "    ")
    assert f"{shown}\n" in docstring_of(stub_text(drill_of(name)))


@by_chapter([name for name in IDS if KINDS[name] == "answer"])
def test_the_stub_of_a_puzzle_holds_neither_definition_nor_example(name: str) -> None:
    drill = drill_of(name)
    assert (definition_of(drill), example_of(drill)) == ("", "")
    assert inspect.getdoc(drill.function) not in stub_text(drill)


@by_chapter(WITH_EXAMPLE)
def test_the_example_is_true_when_it_is_run(name: str) -> None:
    drill = drill_of(name)
    example = example_of(drill)
    if not example:  # several tensors, or long ones, are none
        pytest.skip("no example that is small enough")
    assert example in docstring_of(stub_text(drill)).replace("\n    ", "\n")
    *lines, call, comment = example.splitlines()
    names: dict[str, Any] = {"torch": torch, drill.target: drill.function}
    exec("\n".join(lines), names)
    result = eval(call, names)
    expected = eval(comment.removeprefix("# "), {"torch": torch})
    assert is_same_value(as_sent(result), as_sent(expected), exact=False, nan_equals_nan=True)


# Their results are an input, or those of the stub: what they ask shows in memory or in gradients.
SHOWN_OTHERWISE = {
    "clone_before_update",
    "gradient_reversal",
    "softmax_detached_shift",
    "volatile_td_error",
}


@by_chapter(WITH_EXAMPLE)
def test_the_example_shows_more_than_its_inputs_and_the_code_of_the_stub(name: str) -> None:
    drill = drill_of(name)
    prepared, lines = Prepared(drill, EXAMPLE_SEED), example_of(drill).splitlines()[:-1]
    shown = [
        is_telling(prepared, number)
        for number, case in enumerate(prepared.cases)
        if example_calls(drill, case) == lines
    ]
    assert not lines or shown[0] is (name not in SHOWN_OTHERWISE)


@pytest.mark.parametrize(
    ("name", "case", "telling"),
    [
        ("flatten_pixels", "one channel", False),
        ("flatten_pixels", "two images", True),
        ("cumsum_by_mask", "one value", False),
        ("randperm_shuffle", "one sample", False),
    ],
)
def test_a_result_that_shows_nothing_is_known(name: str, case: str, telling: bool) -> None:
    prepared = Prepared(drill_of(name), EXAMPLE_SEED)
    (number,) = (i for i, one in enumerate(prepared.cases) if one.name.en == case)
    assert is_telling(prepared, number) is telling


@by_chapter(IDS)
def test_the_header_is_that_of_the_drill_file(name: str) -> None:
    header = header_of(drill_of(name))
    source, stub = REGISTRY.path(name).read_text("utf-8"), stub_text(drill_of(name))
    if drill_of(name).is_module:
        first, *lines = header.splitlines()
        assert f"{first}\n" in source
        assert f"\n\n\n{first}\n" in stub
        assert [line for line in lines if line not in source or line not in stub] == []
        return
    assert header.startswith(f"def {name}(")
    assert header.endswith(":")
    assert header in source
    assert f"\n\n\n{header}\n" in stub


@by_chapter(IDS)
def test_the_stub_is_python_with_one_definition_and_all_its_imports(name: str) -> None:
    text = stub_text(drill_of(name))
    names: dict[str, Any] = {}
    exec(compile(text, "stub.py", "exec"), names)
    drill = drill_of(name)
    assert tuple(inspect.signature(names[drill.target]).parameters) == drill.called_with
    definitions = [n for n in ast.parse(text).body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
    assert [definition.name for definition in definitions] == [drill.target]


@by_chapter(IDS)
def test_the_stub_is_narrow_enough(name: str) -> None:
    def width(line: str) -> int:
        return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)

    too_wide = [line for line in stub_text(drill_of(name)).splitlines() if width(line) > 100]
    assert too_wide == []


@by_chapter([name for name in IDS if KINDS[name] != "repair"])
def test_the_stub_leaves_the_body_blank(name: str) -> None:
    assert f"    {BLANK_BODY}\n" in stub_text(drill_of(name))


@by_chapter(REPAIRS)
def test_the_stub_of_a_repair_holds_the_broken_code(name: str) -> None:
    text = stub_text(drill_of(name))
    assert BLANK_BODY not in text
    names: dict[str, Any] = {}
    exec(compile(text, "stub.py", "exec"), names)
    broken = drill_of(name).stub_code
    assert broken is not None
    prepared = Prepared(drill_of(name), 0)
    shown, meant = (prepared.observe(f) for f in (names[drill_of(name).target], broken.function))
    for one, other in zip(shown, meant, strict=True):
        told = [(o.how, o.raised and (o.raised.type_name, o.raised.message)) for o in (one, other)]
        assert told[0] == told[1]
        assert is_same_value(one.result, other.result, exact=True, nan_equals_nan=True)


def test_a_backslash_in_a_statement_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "flatten_images.py"
    text = REGISTRY.path("flatten_images").read_text("utf-8")
    path.write_text(text.replace("A fully connected", r"A \\n fully connected"), "utf-8")
    stub = stub_text(load_file(path))
    assert stub.startswith('r"""')
    assert r"A \n fully connected layer" in docstring_of(stub)


# -- generated, or edited


@by_chapter(IDS)
def test_a_stub_as_written_is_generated(name: str) -> None:
    assert is_generated(stub_text(drill_of(name)))


STUB = stub_text(drill_of("flatten_images"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STUB.replace(BLANK_BODY, "return images.flatten(1)"), id="an answer"),
        pytest.param(STUB.replace("Flatten each", "flatten each"), id="a letter in the docstring"),
        pytest.param("\n" + STUB, id="an empty line at the top"),
        pytest.param(STUB.replace(MARK, f"x = 1\n{MARK}"), id="a line above the mark"),
        pytest.param(STUB + "x = 1\n", id="a line below the mark"),
        pytest.param(STUB.rpartition(MARK)[0], id="no mark"),
        pytest.param(STUB.rpartition(MARK)[0] + MARK, id="a mark without a hash"),
        pytest.param(STUB + STUB, id="twice"),
        pytest.param("", id="nothing"),
        pytest.param(MARK, id="a mark alone"),
    ],
)
def test_not_generated_is_a_stub_with(text: str) -> None:
    assert not is_generated(text)


def test_a_generated_stub_of_an_earlier_statement_is_still_generated(tmp_path: Path) -> None:
    path = tmp_path / "flatten_images.py"
    text = REGISTRY.path("flatten_images").read_text("utf-8")
    path.write_text(text.replace("A fully connected", "Every fully connected"), "utf-8")
    other = stub_text(load_file(path))
    assert other != STUB
    assert is_generated(other)


# -- untouched, or tried


def blank(body: str, name: str = "flatten_images") -> ast.Module:
    """Return a submission with the header of the drill and this body."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return ast.parse(f"import torch\n\n\ndef {name}(images):\n{lines}\n")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("raise NotImplementedError", id="as it is generated"),
        pytest.param("raise NotImplementedError()", id="with brackets"),
        pytest.param("...", id="three dots"),
        pytest.param("pass", id="pass"),
        pytest.param('"""My notes."""', id="a docstring alone"),
        pytest.param('"""My notes."""\npass', id="a docstring and pass"),
        pytest.param('"""My notes."""\nraise NotImplementedError', id="a docstring above it"),
        pytest.param("# think\nraise NotImplementedError  # later", id="comments"),
        pytest.param("\n\npass", id="empty lines"),
    ],
)
def test_untouched_is(body: str) -> None:
    assert is_untouched(drill_of("flatten_images"), blank(body))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("return images", id="a return"),
        pytest.param("return None", id="a return of None"),
        pytest.param("x = images\nraise NotImplementedError", id="a line before the raise"),
        pytest.param("raise ValueError", id="another error"),
        pytest.param("raise NotImplementedError('later')", id="a message"),
        pytest.param("pass\nreturn images.flatten(1)", id="a return below pass"),
    ],
)
def test_tried_is(body: str) -> None:
    assert not is_untouched(drill_of("flatten_images"), blank(body))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("", id="an empty file"),
        pytest.param("def other(images):\n    pass", id="another function"),
        pytest.param("flatten_images = lambda images: images", id="a lambda"),
        pytest.param(
            "def flatten_images(images):\n    pass\n\n\ndef flatten_images(images):\n    pass",
            id="the function twice",
        ),
        pytest.param("if True:\n    def flatten_images(images):\n        pass", id="one indented"),
    ],
)
def test_a_file_without_one_such_function_is_not_untouched(source: str) -> None:
    assert not is_untouched(drill_of("flatten_images"), ast.parse(source))


@by_chapter(IDS)
def test_each_stub_is_untouched(name: str) -> None:
    assert is_untouched(drill_of(name), ast.parse(stub_text(drill_of(name))))


@by_chapter(IDS)
def test_a_stub_whose_docstring_and_comments_are_changed_is_untouched(name: str) -> None:
    text = stub_text(drill_of(name))
    changed = text.replace(docstring_of(text)[:20], "Mine now").rpartition(MARK)[0]
    header = header_of(drill_of(name))
    changed = changed.replace(header, f'{header}\n    """My notes."""\n    # hm')
    assert changed != text
    assert not is_generated(changed)
    assert is_untouched(drill_of(name), ast.parse(changed))


FUNCTION_REPAIRS = [name for name in REPAIRS if not drill_of(name).is_module]


@by_chapter(FUNCTION_REPAIRS)
def test_a_repair_with_one_line_more_is_tried(name: str) -> None:
    header = header_of(drill_of(name))
    text = stub_text(drill_of(name)).replace(header, f"{header}\n    torch.manual_seed(0)")
    assert not is_untouched(drill_of(name), ast.parse(text))


@by_chapter(FUNCTION_REPAIRS)
def test_a_repair_emptied_is_tried(name: str) -> None:
    parameters = ", ".join(p.name for p in drill_of(name).parameters)
    assert not is_untouched(drill_of(name), ast.parse(f"def {name}({parameters}):\n    pass"))
