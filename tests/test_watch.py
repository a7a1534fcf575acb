"""`tensor-drills watch`: driven in a real terminal, its screens read and kept."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from conftest import BIN, FrontDoor, KeptPool, Snapshots, Workspace
from terminals import GIVEN_BACK, Program, Screen, beside

from tensor_drills.progress import Attempt, Progress
from tensor_drills.registry import Registry
from tensor_drills.text import Lang
from tensor_drills.watch.loop import Asked, watch
from tensor_drills.watch.model import Model
from tensor_drills.watch.terminal import Terminal
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool

DRILL = "gather_class_scores"
NEXT = "gather_per_row"
OTHER = "mv_class_scores"
BLANK = "raise NotImplementedError  # write your answer here"
BLANK_ZH = "raise NotImplementedError  # 在这里写答案"
WRONG = "return scores.gather(1, label[:, None]).squeeze()"
RIGHT = "return scores.gather(1, label[:, None]).squeeze(1)"
ENDLESS = "while True:\n        print('x', flush=True) if False else None"
COMMAND = str(BIN / "tensor-drills")


@pytest.fixture
def environ(_plain_environment: None) -> dict[str, str]:
    """Return the environment of a learner's terminal."""
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    kept = {name: value for name, value in os.environ.items() if name not in ("VISUAL", "EDITOR")}
    return {**kept, "PATH": path, "TERM": "xterm-256color"}


@pytest.fixture
def programs() -> Iterator[list[Program]]:
    """End what a test has started."""
    started: list[Program] = []
    yield started
    for program in started:
        program.close()


@pytest.fixture
def screens(snapshots: Snapshots) -> Snapshots:
    """Compare screens with those that are kept, in a folder of their own."""
    return snapshots.inside("watch")


def write(path: Path, body: str, stub: str) -> None:
    """Save an answer in place of the blank."""
    blank = BLANK if BLANK in stub else BLANK_ZH
    assert blank in stub
    path.write_text(stub.replace(blank, body), "utf-8")


# A whole session, as a learner has it


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_session(
    lang: Lang,
    tmp_path: Path,
    environ: dict[str, str],
    programs: list[Program],
    screens: Snapshots,
    front_door: FrontDoor,
) -> None:
    root = tmp_path / "course"
    assert front_door("init", root, "--lang", lang).status == 0
    exercise = root / "exercises" / "11_selection" / f"{DRILL}.py"
    stub = exercise.read_text("utf-8")
    program = Program(COMMAND, ["watch", DRILL, "--seed", "1"], environ, root)
    programs.append(program)
    screen = program.screen
    shown: dict[str, str] = {}

    def see(title: str, *words: str, gone: str | None = None) -> None:
        screen.until(*words, gone=gone)
        shown[title] = screen.steady()

    zh = lang == "zh"
    see("a blank exercise", "未作答" if zh else "blank at")
    write(exercise, WRONG, stub)
    see("saved, and wrong", "squeeze()", "毫秒" if zh else " ms")
    screen.press("h")
    see("h: a hint", "提示 1/3" if zh else "hint 1 of 3")
    write(exercise, RIGHT, stub)
    see("saved, and right", "✓", "再来一次" if zh else "it comes again")
    screen.press("s")
    see("s: the shipped solution", "squeeze(1)")
    screen.press("n")
    see("n: the next drill", f"{NEXT}.py", "未作答" if zh else "blank at")
    screen.press("s")
    see("s: not before a pass", "通过之后" if zh else "after a pass")
    screen.press("v")
    see("v: what is checked", "会检查" if zh else "Checked:")
    screen.press("?")
    see("?: the keys", "$VISUAL")
    screen.press("l")
    see("l: the list", f"▸   ●●    {NEXT}")
    screen.press("逐行点积" if zh else "row_dots")
    see("typed: it is searched", "12_matmul", gone=NEXT)
    screen.press("\r")
    see("Enter: that drill", "matmul_row_dots.py", "未作答" if zh else "blank at")
    screen.press("pp")
    see("p, p: back to the first", "✓", f"{DRILL}.py", "毫秒" if zh else " ms")
    screen.press("r")
    see("r: is it to be reset", "要恢复题目模板吗？" if zh else "Put the stub back?")
    screen.press("y")
    see("y: it is", "保留在" if zh else "is in", "未作答" if zh else "blank at")
    screen.press("q")
    status = program.ended()
    kept = [path for path in exercise.parent.iterdir() if DRILL in path.name and path != exercise]
    assert status == 0
    assert exercise.read_text("utf-8") == stub
    assert [RIGHT in path.read_text("utf-8") for path in kept] == [True]
    assert program.screen.raw.count(GIVEN_BACK) == 1
    text = "".join(f"=== {title}\n{drawn}\n" for title, drawn in shown.items())
    screens.check(f"a session in {lang}", re.sub(r"\d{4}-\d\d-\d\d\w*", "DATE", text))


# In this process, with the tests' warm pool


Watched = Callable[[Callable[[Screen], None]], int]


@pytest.fixture
def watched(
    workspace: Workspace, warm_pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., int]:
    """Run `watch` on a workspace while steps drive it."""
    monkeypatch.setattr("tensor_drills.worker.pool.open_pool", lambda: KeptPool(warm_pool))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    registry = Registry.open()

    def run(steps: Callable[[Screen], None], drill: str | None = DRILL, lang: Lang = "en") -> int:
        asked = Asked(workspace.root, workspace.root, drill, lang, 1, Limits(time_s=60.0))

        def at(descriptor: int) -> int:
            terminal = Terminal(os.environ, descriptor, descriptor)
            return watch(asked, registry, os.environ, terminal)

        return beside(at, steps)

    return run


def stub_of(drill: str) -> str:
    """Return the stub of a drill."""
    registry = Registry.open()
    return registry.stub(drill)


def test_whatever_happens_to_the_file(workspace: Workspace, watched: Watched) -> None:
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)
    other = workspace.root / workspace.write(OTHER, stub_of(OTHER))

    def renamed(body: str) -> None:
        beside = path.with_suffix(".tmp")
        write(beside, body, stub)
        os.replace(beside, path)

    def emptied_and_written(screen: Screen) -> None:
        with path.open("w") as file:
            file.flush()
            screen.read(0.03)  # long enough for the empty file to be noticed
            file.write(stub.replace(BLANK, "return label / 0 / 0 / 0"))

    def moved_away_and_written(screen: Screen) -> None:
        path.rename(path.with_suffix(".bak"))
        screen.read(0.03)
        write(path, "return 1 // 0", stub)

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        write(path, RIGHT[:-1], stub)
        screen.until("not Python yet", ":28", gone="blank at")
        renamed("raise ValueError('renamed')")
        screen.until("ValueError: renamed", gone="not Python")
        moved_away_and_written(screen)
        screen.until("ZeroDivisionError", gone="There is no file")
        emptied_and_written(screen)
        text = screen.until("out[0] is nan")
        assert "has no function" not in text
        path.unlink()
        screen.until("There is no file", "r writes the stub")
        path.write_text("")
        screen.until("has no function")
        path.unlink()
        path.mkdir()
        screen.until("not a regular file")
        path.rmdir()
        screen.until("There is no file")
        screen.press("r")
        screen.until("The stub is back", "blank at")
        workspace.exercises.rename(workspace.root / "away")
        screen.until("There is no file")
        (workspace.root / "away").rename(workspace.exercises)
        screen.until("blank at")
        write(path, RIGHT, stub)
        screen.until("✓", "1 of 350")
        write(other, "return weight @ x", stub_of(OTHER))
        screen.until(f"saved: {OTHER}")
        screen.press("g")
        screen.until(f"{OTHER}.py", "✓", "2 of 350")

    assert watched(steps) == 0


def test_where_the_system_cannot_watch_saves_are_seen_all_the_same(
    workspace: Workspace, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*values: object, **named: object) -> None:
        raise OSError("file watch limit reached")

    monkeypatch.setattr("tensor_drills.watch.files.watch", refused)
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        write(path, WRONG, stub)
        screen.until("squeeze()")

    assert watched(steps) == 0


def test_code_that_runs_on(workspace: Workspace, watched: Watched) -> None:
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)
    workspace.write(OTHER, stub_of(OTHER).replace(BLANK, "return weight"))

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        write(path, "print('learner was here')\n    return label", stub)
        screen.until("learner was here")
        write(path, "while True:\n        print('flood')", stub)
        screen.until("too much output")
        write(path, "while True:\n        pass", stub)
        screen.until("Your code has been running for", "stopped after 60 s")
        screen.press("h")
        screen.until("hint 1 of 3")
        screen.press("l")
        screen.until("type to search")
        screen.press("\x1b")
        screen.until("hint 1 of 3")
        write(path, RIGHT, stub)  # it is not waited for the end of the loop
        screen.until("✓")
        write(path, "while True:\n        pass", stub)
        screen.until("Your code has been running for")
        screen.press("c")
        screen.until("Checking every exercise")
        screen.press("\x1b")
        screen.until("Stopped before the end")
        screen.press("q")

    assert watched(steps) == 0


def test_all_exercises_are_checked(workspace: Workspace, watched: Watched) -> None:
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)
    workspace.write(OTHER, stub_of(OTHER).replace(BLANK, "return weight"))
    workspace.write(NEXT, stub_of(NEXT).replace(BLANK, "return x.gather(1, index)"))

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        screen.press("c")
        screen.until("Every exercise is checked", "350 of 350", "1 passed", "1 not yet", OTHER)
        screen.press("\r")
        screen.until(f"{OTHER}.py", "✗", "1 of 350 passed")
        screen.press("p")
        screen.until(f"{DRILL}.py", "blank at")
        write(path, RIGHT, stub)
        screen.until("2 of 350 passed")

    assert watched(steps) == 0
    with closing(sqlite3.connect(workspace.root / ".tensor_drills.db")) as database:
        rows = database.execute("SELECT drill, verdict FROM attempt ORDER BY drill").fetchall()
    assert rows == [(DRILL, "pass"), (NEXT, "pass"), (OTHER, "wrong")]


def test_the_last_drill(workspace: Workspace, watched: Watched, screens: Snapshots) -> None:
    entries = list(Registry.open().entries())
    left = (DRILL, OTHER)
    rest = [Attempt(e.id, e.version, "pass", None, 0.01) for e in entries if e.id not in left]
    Progress(workspace.root).record(rest)
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)
    workspace.write(OTHER, stub_of(OTHER).replace(BLANK, "return weight @ x"))
    shown = []

    def steps(screen: Screen) -> None:
        screen.until("348 of 350 passed", "blank at")  # begins where the learner is
        write(path, RIGHT, stub)
        screen.until("✓", f"next: {OTHER}", "349 of 350", "it comes again")
        shown.append(screen.steady())
        screen.press("n")
        screen.until("all 350 drills pass", "350 of 350", gone="it comes again")
        shown.append(screen.steady())
        screen.press("n")
        screen.until("Every drill is passed")
        screen.press("q")
        screen.until_raw(b"All 350 drills pass.")

    assert watched(steps, None) == 0
    screens.check("the last drill", "\n".join(shown) + "\n")


def test_small_windows_and_plain_terminals(
    workspace: Workspace, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)

    def resized(screen: Screen) -> None:
        screen.until("blank at")
        write(path, WRONG, stub)
        screen.until("squeeze()")
        screen.resize(60, 10)
        signal.raise_signal(signal.SIGWINCH)
        screen.until("more lines: ↓ or space", "q quit")
        screen.press(" ")
        screen.until("more lines: ↑", gone="↓ or space")
        screen.resize(30, 8)
        signal.raise_signal(signal.SIGWINCH)
        screen.until("q quit")
        screen.resize(120, 40)
        signal.raise_signal(signal.SIGWINCH)
        screen.until("check all", "squeeze()", "reset")
        screen.press("\x1b[200~qqry\x1b[201~")  # pasted, by mistake: no key of it counts
        screen.press("\x1b[Zv")
        screen.until("Checked:")

    def without_colour(screen: Screen) -> None:
        screen.until("squeeze()")
        assert re.search(rb"\x1b\[[0-9;]*3[0-9]", screen.raw) is None

    def dumb(screen: Screen) -> None:
        screen.until("squeeze()")
        screen.press("h")
        screen.until("hint 1 of 3")
        assert b"\x1b" not in screen.raw

    assert watched(resized) == 0
    monkeypatch.setenv("NO_COLOR", "1")
    assert watched(without_colour) == 0
    monkeypatch.setenv("TERM", "dumb")
    assert watched(dumb) == 0


# The terminal is given back


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
def test_the_terminal_is_given_back_after(
    name: str, workspace: Workspace, watched: Watched
) -> None:
    workspace.write(DRILL, stub_of(DRILL))
    number = signal.Signals[name]

    def steps(screen: Screen) -> None:
        screen.until("q quit")
        os.kill(os.getpid(), number)
        screen.until_raw(GIVEN_BACK)

    assert watched(steps) == 128 + number


def test_the_terminal_is_given_back_after_an_error_of_ours(
    workspace: Workspace, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.write(DRILL, stub_of(DRILL))

    def broken(shown: Model) -> None:
        raise RuntimeError("an error of ours")

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        monkeypatch.setattr("tensor_drills.watch.loop.render", broken)
        screen.press("h")
        screen.until_raw(GIVEN_BACK)

    with pytest.raises(RuntimeError, match="an error of ours"):
        watched(steps)
    monkeypatch.undo()


def test_an_error_in_the_grading_thread_is_not_swallowed(
    workspace: Workspace, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace.root / workspace.write(DRILL, stub_of(DRILL))

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        monkeypatch.setattr("tensor_drills.grade.Grader.grade", None)
        write(path, RIGHT, stub_of(DRILL))
        screen.until_raw(GIVEN_BACK)

    with pytest.raises(TypeError, match="not callable"):
        watched(steps)


EDITOR = """#!/bin/sh
printf 'editing %s %s\\n' "$1" "$2"
stty -a | grep -q -- '-icanon' && echo 'not given back'
read answer
echo "def gather_class_scores(scores, label): $answer" > "$2"
"""


def test_it_is_stopped_and_continued_and_lends_the_terminal_to_an_editor(
    workspace: Workspace, environ: dict[str, str], programs: list[Program]
) -> None:
    workspace.write(DRILL, stub_of(DRILL))
    editor = workspace.root / "nano"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    shell = Program(
        "/bin/bash",
        ["--norc", "--noprofile", "-i"],
        environ | {"PS1": "$ ", "EDITOR": str(editor)},
        workspace.root,
    )
    programs.append(shell)
    screen = shell.screen
    screen.until("$")
    screen.press(f"stty -a > before; tensor-drills watch {DRILL}\r")
    screen.until("blank at")
    screen.press("\x1a")
    screen.until("Stopped")
    screen.press("stty -a > stopped; fg\r")
    screen.until("blank at", "q quit")
    screen.press("h")
    screen.until("hint 1 of 3")
    screen.press("o")
    screen.until("editing +28")
    screen.press("return undefined\r")
    screen.until("NameError", "hint 1 of 3")
    assert b"not given back" not in screen.raw
    screen.press("\x03")
    screen.until("goes on at")
    screen.press("echo status $?; stty -a > after; exit\r")
    screen.until("status 130")
    assert shell.ended() == 0
    before, stopped, after = (
        (workspace.root / name).read_text() for name in ("before", "stopped", "after")
    )
    assert before == stopped == after


def test_two_at_once_in_one_workspace(
    workspace: Workspace, watched: Watched, environ: dict[str, str], programs: list[Program]
) -> None:
    stub = stub_of(DRILL)
    path = workspace.root / workspace.write(DRILL, stub)
    other = Program(COMMAND, ["watch", DRILL, "--lang", "zh"], environ, workspace.root)
    programs.append(other)
    other.screen.until("未作答")

    def steps(screen: Screen) -> None:
        screen.until("blank at")
        for body, signs in ((WRONG, "squeeze()"), (RIGHT, "✓")) * 3:
            write(path, body, stub)
            screen.until(signs, gone="squeeze()" if signs == "✓" else "✓")
            other.screen.until(signs, gone="squeeze()" if signs == "✓" else "✓")
        screen.press("h")
        screen.until("hint 1 of 3")
        other.screen.press("h")
        other.screen.until("提示 2/3")

    assert watched(steps) == 0
    other.screen.press("q")
    assert other.ended() == 0
    with closing(sqlite3.connect(workspace.root / ".tensor_drills.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        verdicts = database.execute(
            "SELECT verdict, count(DISTINCT source) FROM attempt GROUP BY 1"
        )
        assert verdicts.fetchall() == [("pass", 1), ("wrong", 1)]


# What is refused


def test_no_number_of_seconds_is_refused(workspace: Workspace, front_door: FrontDoor) -> None:
    ran = front_door("watch", "--timeout", "nan")
    assert (ran.status, ran.out) == (2, "")
    assert "nan is no number of seconds" in ran.err


@pytest.mark.parametrize(("lang", "words"), [("en", "needs a terminal"), ("zh", "需要在终端里")])
def test_without_a_terminal_it_refuses(
    lang: Lang, words: str, workspace: Workspace, front_door: FrontDoor
) -> None:
    ran = front_door("watch", "--lang", lang)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_on_a_system_without_such_terminals_it_says_so(
    workspace: Workspace, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "termios", None)
    ran = front_door("watch")
    assert (ran.status, ran.out) == (2, "")
    assert "needs a terminal of Unix" in ran.err
    assert "tensor-drills check ID" in ran.err


def test_without_an_editor_it_says_what_to_set(
    workspace: Workspace, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.write(DRILL, stub_of(DRILL))

    def steps(screen: Screen) -> None:
        screen.until("q quit")
        screen.press("o")
        screen.until("Set $EDITOR")
        monkeypatch.setenv("EDITOR", "no-such-editor --here")
        screen.press("o")
        screen.until("`no-such-editor` cannot be started")

    assert watched(steps) == 0
