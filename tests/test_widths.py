"""What is printed fits the terminal: its own width where it is a narrow one, else 80 columns."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from conftest import BIN, Shell
from terminals import Program

from tensor_drills.registry import Registry
from tensor_drills.wrap import width_of

COMMAND = "tensor-drills"
WRONG = "import torch\n\n\ndef gather_class_scores(scores, label):\n    return scores[:, 0]\n"
STYLE = re.compile(r"\x1b\[[0-9;]*m")
CODE = re.compile(r"[\w≠✗] *\[|\w\(|Float\[|torch\.|#|\.py|tensor-drills |/\w+/")


@pytest.fixture
def made(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a workspace of all drills, one of them tried."""
    monkeypatch.chdir(tmp_path)
    assert shell.run([COMMAND, "init", "drills"]).status == 0
    folder = tmp_path / "drills"
    monkeypatch.chdir(folder)
    path = folder / "exercises" / Registry.open().relative_path("gather_class_scores")
    path.write_text(WRONG)
    return folder


def printed_in(folder: Path, columns: int, *words: str) -> list[str]:
    """Return the lines that a command writes into a terminal of so many columns."""
    environ = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
    program = Program(str(BIN / COMMAND), words, environ, folder, (columns, 400))
    try:
        program.ended()
        return STYLE.sub("", program.screen.raw.decode()).replace("\r", "").rstrip().split("\n")
    finally:
        program.close()


SCREENS = [
    ("show", "gather_class_scores"),
    ("next", "--chapter", "selection"),
    ("hint", "gather_class_scores", "-n", "1"),
    ("check", "gather_class_scores", "--seed", "1"),
    ("progress",),
    ("list", "--chapter", "05"),
    ("list", "--chapter", "puzzles"),
    ("ref", "gather"),
    ("ref", "--search", "pick"),
    ("doctor",),
]


@pytest.mark.parametrize(("columns", "lang"), [(57, "en"), (40, "zh")])
def test_a_narrow_terminal_gets_narrow_lines(columns: int, lang: str, made: Path) -> None:
    too_wide = {}
    for words in SCREENS:
        lines = printed_in(made, columns, *words, "--lang", lang)
        assert len(lines) > 2, lines
        if found := [line for line in lines if is_too_wide(line, columns)]:
            too_wide[words] = found
    assert too_wide == {}


def is_too_wide(line: str, columns: int) -> bool:
    """Whether a line is wider than it may be; code and commands are never broken."""
    return width_of(line) > columns and not CODE.search(line)
