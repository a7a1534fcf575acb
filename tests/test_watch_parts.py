"""The parts of `watch` that need no terminal: keys, editors, files, lines, what keys do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rich.text import Text as Line

from tensor_drills.errors import NoSubmission
from tensor_drills.registry import Registry
from tensor_drills.text import LANGS, Lang
from tensor_drills.verdict import Finding, Outcome, Text, Verdict
from tensor_drills.watch import events
from tensor_drills.watch.editor import editor_for
from tensor_drills.watch.files import DOUBT_S, FileInHand, Looked, answer_line, link_to
from tensor_drills.watch.keys import Key, KeyReader
from tensor_drills.watch.lines import both_ends, cut, fitting, fold, joined, line
from tensor_drills.watch.model import Course, ExerciseFile, Model, Size
from tensor_drills.watch.picker import listed
from tensor_drills.watch.screen import render
from tensor_drills.watch.update import update
from tensor_drills.wrap import width_of

DRILL = "gather_class_scores"
REPAIR = "triu_causal_weights"
SIZES = (Size(80, 24), Size(60, 20), Size(120, 40), Size(20, 6))


@pytest.fixture(scope="module")
def course() -> Course:
    """Return the drills that are shipped."""
    registry = Registry.open()
    return Course(tuple(registry.entries()), registry.chapter_titles())


@pytest.fixture
def model(course: Course) -> Model:
    """Return the screen on a first drill that has just been opened."""
    return Model(
        course=course,
        lang="en",
        size=SIZES[0],
        statuses={entry.id: "new" for entry in course.entries},
        current=DRILL,
        file=ExerciseFile(Path("/w") / f"{DRILL}.py", f"exercises/11_selection/{DRILL}.py"),
        limit_s=10.0,
        is_ready=True,
    )


def after(model: Model, *happened: events.Event | str) -> Model:
    """Return the model after events, and keys by their names; effects are left undone."""
    for one in happened:
        event = events.Pressed(Key(one)) if isinstance(one, str) else one
        model, _ = update(model, event)
    return model


def asked(model: Model, key: str) -> Sequence[events.Effect]:
    """Return what a key asks to be done."""
    return update(model, events.Pressed(Key(key)))[1]


def verdict(outcome: Outcome, *findings: Finding, drill: str = DRILL) -> Verdict:
    return Verdict(drill, outcome, "cpu", 7, 3, 13, 0.0204, findings=findings)


def got(outcome: Outcome, *findings: Finding) -> events.GotVerdict:
    return events.GotVerdict(verdict(outcome, *findings), "12:34:56")


def words_of(model: Model) -> str:
    return joined(render(model))


LONG = Finding("value", Text("value " * 300, "数值" * 300), source_line="e/x.py:123  return x")


# Keys


@pytest.mark.parametrize(
    ("pieces", "keys"),
    [
        pytest.param([b"h"], ["h"], id="a letter"),
        pytest.param([b"hn\r"], ["h", "n", "enter"], id="several at once"),
        pytest.param(["逐".encode()[:1], "逐".encode()[1:]], ["逐"], id="half a character"),
        pytest.param([b"\x1b[A\x1bOB"], ["up", "down"], id="arrows of both kinds"),
        pytest.param([b"\x1b", b"[", b"6~"], ["page-down"], id="a sequence in pieces"),
        pytest.param([b"\x1b[1;5A"], ["up"], id="an arrow with ctrl"),
        pytest.param([b"\x1b[15~\x1b[I"], [], id="sequences that mean nothing here"),
        pytest.param([b"\x1b", None], ["escape"], id="the escape key"),
        pytest.param([b"\x1b\x1b", None], ["escape", "escape"], id="escape twice"),
        pytest.param([b"\x1bq"], [], id="alt and a letter"),
        pytest.param([b"\x1b[200~ry\x1b[201~q"], ["paste", "q"], id="a paste"),
        pytest.param([b"\x1b[200~r", None, b"y\x1b[201~"], ["paste"], id="a slow paste"),
        pytest.param([b"\x00\x07\x7f\x04"], ["backspace", "ctrl-d"], id="control characters"),
        pytest.param([b"\xff\xfe"], ["\ufffd", "\ufffd"], id="no text at all"),
    ],
)
def test_keys(pieces: list[bytes | None], keys: list[str]) -> None:
    reader = KeyReader()
    found = []
    for piece in pieces:
        found += reader.flush() if piece is None else reader.feed(piece)
    assert [key.name for key in found] == keys


# The editor


@pytest.mark.parametrize(
    ("visual", "editor", "words", "needs_terminal"),
    [
        ("", "vim", ("vim", "+7", "/w/a b.py"), True),
        ("", "/usr/bin/nano -w", ("/usr/bin/nano", "-w", "+7", "/w/a b.py"), True),
        ("hx", "vim", ("hx", "/w/a b.py:7"), True),
        ("code --wait", "", ("code", "--wait", "-g", "/w/a b.py:7"), False),
        ("kate", "", ("kate", "--line", "7", "/w/a b.py"), False),
        ("", "'my editor' -x", ("my editor", "-x", "/w/a b.py"), True),
    ],
)
def test_how_an_editor_is_told_the_line(
    visual: str, editor: str, words: tuple[str, ...], needs_terminal: bool
) -> None:
    found = editor_for({"VISUAL": visual, "EDITOR": editor}, Path("/w/a b.py"), 7)
    assert found is not None
    assert (found.words, found.needs_terminal) == (words, needs_terminal)


def test_no_editor_is_none() -> None:
    assert editor_for({"EDITOR": " "}, Path("x.py"), 1) is None


# The file in hand


def test_the_file_in_hand(tmp_path: Path) -> None:
    path = tmp_path / "x.py"
    file = FileInHand(path)
    seen: list[Looked] = []

    def look(now_s: float) -> None:
        seen.append(file.look(now_s))

    look(0)
    look(0)
    path.write_bytes(b"1")
    look(1)
    look(1)
    path.write_bytes(b"")
    look(2)
    look(2 + DOUBT_S / 2)
    look(2 + DOUBT_S)
    look(3)
    path.write_bytes(b"2")
    look(4)
    path.unlink()
    look(5)
    path.write_bytes(b"2")  # it was only moved away for a moment
    look(5)
    path.unlink()
    look(6)
    look(6 + DOUBT_S)
    assert seen == [
        *("gone", "same", b"1", "same"),
        *("again", "again", b"", "same"),
        *(b"2", "again", b"2"),
        *("again", "gone"),
    ]
    path.mkdir()
    with pytest.raises(NoSubmission, match="not a regular file"):
        file.look(7)
    assert file.look(7) == "same"


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("\n\ndef f(x):\n    raise NotImplementedError\n", 4),
        ("import x\n\ndef f(x):\n    return x\n", 3),
        ("def g(x):\n    return x\n", 1),
        ("", 1),
    ],
)
def test_where_the_answer_goes(source: str, number: int) -> None:
    assert answer_line(source.encode(), "def f(x) -> Tensor:") == number


def test_a_click_leads_to_the_file_where_the_terminal_can() -> None:
    path = Path("/w/a b.py")
    assert link_to(path, {"TERM": "xterm-256color"}) == "file:///w/a%20b.py"
    assert link_to(path, {"TERM": "xterm-256color", "TERM_PROGRAM": "vscode"}) is None
    assert link_to(path, {"TERM": "linux"}) is None


# Lines


def test_lines_by_columns() -> None:
    text = line(("red ", "red"), "word " * 4, "汉字" * 5)
    folded = fold(text, 24, hang=4)
    assert [row.plain.rstrip() for row in folded] == [
        "red word word word word",
        "    汉字汉字汉字汉字汉字",
    ]
    path = "/a/long/path/that/hardly/fits"
    assert fold(line(f"    label  {path}"), 30, hang=11)[1].plain == f" {path}"
    assert folded[0].spans[0].style == "red"
    assert cut(Line("汉字汉字"), 6).plain == "汉字…"
    assert both_ends(Line("left"), Line("right"), 30).plain == "left" + " " * 21 + "right"
    assert both_ends(Line("left"), Line("right"), 12).plain == "left"
    assert fitting([Line("one"), Line("two"), Line("three")], 9).plain == "one  two"
    assert fold(Line(" " * 30 + "x"), 20)[-1].plain.strip() == "x"


# The screen


def moments(model: Model) -> dict[str, Model]:
    """Return the screen at every moment that looks different."""
    entries = model.course.entries
    opened = after(model, events.FileRead(25, False))
    wrong = after(opened, got("wrong", LONG), events.GotHint(3, True))
    passed = after(opened, got("pass"), events.GotReview(DRILL, Text("soon", "很快")))
    everything = {entry.id: "passed" for entry in entries if entry.id != DRILL}
    last = replace(opened, statuses={**everything, DRILL: "new"})
    sweep = after(wrong, "c", events.SweepBegan(350), events.SweepAt(DRILL))
    swept = after(
        sweep,
        *(events.Swept(verdict("wrong", drill=entry.id)) for entry in entries[:40]),
        events.Swept(verdict("pass")),
        events.SweepEnded(False),
    )
    return {
        "starting": replace(opened, is_ready=False),
        "running": replace(opened, now_s=opened.now_s + 3),
        "checking": replace(opened, now_s=opened.now_s + 0.2),
        "blank": after(opened, got("blank")),
        "wrong": wrong,
        "scrolled": after(wrong, "end"),
        "passed": passed,
        "finished": after(last, got("pass")),
        "nothing left": after(after(last, got("pass")), "n"),
        "missing": after(opened, events.FileGone(None)),
        "unreadable": after(opened, events.FileGone(Text("no", "不"))),
        "asked": after(passed, "r"),
        "elsewhere": after(wrong, events.SavedElsewhere(REPAIR)),
        "noted": after(wrong, events.Noted(Text("note " * 200, "说明" * 200))),
        "about": after(wrong, "v"),
        "help": after(wrong, "?"),
        "solution": after(passed, events.GotSolution("def f():\n\treturn 1  # " + "x" * 200)),
        "list": after(wrong, "l"),
        "nothing found": after(wrong, "l", *"zzzz"),
        "sweeping": replace(sweep, now_s=sweep.now_s + 5),
        "swept": after(swept, "down", "page-down"),
        "stopped": after(sweep, events.SweepEnded(True)),
    }


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.columns}x{size.rows}")
def test_every_moment_fits_the_screen(model: Model, size: Size, lang: Lang) -> None:
    for name, moment in moments(replace(model, lang=lang)).items():
        moment = replace(moment, size=size)
        rows = render(moment)
        assert len(rows) == size.rows, name
        assert max(width_of(row.plain) for row in rows) <= size.columns, name
        assert rows[-1].plain.strip(), name


def test_no_moment_mixes_languages(model: Model) -> None:
    english = {n: words_of(m) for n, m in moments(replace(model, size=Size(120, 60))).items()}
    for name, words in english.items():
        assert not any("\u4e00" <= c <= "\u9fff" for c in words), f"{name}:\n{words}"


# What keys do


def test_a_paste_presses_nothing_but_is_searched_for(model: Model) -> None:
    pasted = events.Pressed(Key("paste", "r\ny"))
    assert update(model, pasted) == (model, ())
    found = after(model, "l", pasted)
    assert found.picker.query == "r y"


def test_a_reset_is_asked_once(model: Model) -> None:
    assert asked(model, "r") == ()
    assert asked(after(model, "r"), "y") == (events.Reset(),)
    for key in ("n", "escape", "q", "enter", "r"):
        assert asked(after(model, "r"), key) == ()
    assert asked(after(model, "r", "n"), "y") == ()
    gone = after(model, events.FileGone(None))
    assert asked(gone, "r") == (events.Reset(),)  # nothing can be lost


def test_the_solution_opens_after_a_pass(model: Model) -> None:
    assert asked(model, "s") == ()
    assert "It opens after a pass" in words_of(after(model, "s"))
    assert asked(after(model, got("pass")), "s") == (events.ShowSolution(),)


def test_next_and_back(model: Model) -> None:
    following = asked(model, "n")
    assert following == (events.Open("gather_per_row"),)
    assert "no drill before" in words_of(after(model, "p"))
    there = after(model, events.Opened("gather_per_row", model.file))
    assert asked(there, "p") == (events.Open(DRILL, is_back=True),)
    back = after(there, events.Opened(DRILL, model.file, is_back=True))
    assert back.came_from == ()
    ids = [entry.id for entry in model.course.entries]
    only = replace(model, statuses=dict.fromkeys(ids, "passed") | {DRILL: "tried"})
    assert "the last one" in words_of(after(only, "n"))


def test_the_list_finds_by_every_name(model: Model) -> None:
    for query, drill in {
        "gather class": DRILL,
        "逐行点积": "matmul_row_dots",
        "rows chosen": "masked_select_rows",
        "torch.triu": REPAIR,
        "12_matmul trace": "trace_of_products",
    }.items():
        assert drill in [entry.id for entry in listed(after(model, "l", *query))], query
    picked = after(model, "l", "tab")
    assert len(listed(picked)) == len(model.course.entries)
    assert len(listed(after(picked, events.GotStatuses({**model.statuses, DRILL: "passed"})))) == (
        len(model.course.entries) - 1
    )
    assert asked(after(model, "l", *"zzzz"), "enter") == ()
    assert after(model, "l", *"zz", "escape").picker.query == ""
    assert after(model, "l", "escape").view == "drill"
    assert asked(after(model, "l", "home"), "enter") == (events.Open(model.course.entries[0].id),)


def test_a_save_brings_the_verdict_back_into_view(model: Model) -> None:
    saved, opened = events.FileRead(1, True), events.FileRead(1, False)
    assert after(model, "v", saved).view == "drill"
    assert after(model, "?", saved).view == "drill"
    assert after(model, "v", opened).view == "about"
    assert after(model, "l", saved).view == "list"  # whoever is searching goes on


def test_where_to_click_is_the_line_of_the_error(model: Model) -> None:
    assert f"{DRILL}.py:25" in words_of(after(model, events.FileRead(25, True)))
    assert f"{DRILL}.py:123" in words_of(after(model, got("error", LONG)))


def test_what_was_passed_stays_passed(model: Model) -> None:
    once = after(model, got("pass"))
    assert once.checked is not None
    assert (once.checked.is_first_pass, once.statuses[DRILL]) == (True, "passed")
    again = after(once, got("pass"))
    assert again.checked is not None
    assert again.checked.is_first_pass  # saved once more: the screen stays
    broken = after(once, got("wrong"))
    assert broken.statuses[DRILL] == "passed"
