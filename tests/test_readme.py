"""The README's commands are run, and their output is what it shows.

TENSOR_DRILLS_UPDATE_README=1 writes the real output into the README instead.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import FrontDoor

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```python\n(?P<code>.*?)```|"
    r"```console\n(?P<console>.*?)```",
    re.DOTALL,
)


def without_seed(text: str) -> str:
    """Blank out what differs from run to run: a seed that was not given."""
    return re.sub(r"(--seed |seed )\d+", r"\1N", text)


def played(text: str, front_door: FrontDoor) -> str:
    """Run the README's session from the current folder; return the README with the real output."""

    def shown(line: str) -> str:
        program, *words = shlex.split(line[2:])
        if program == "cd":
            os.chdir(words[0])
            return f"{line}\n"
        assert program == "tensor-drills"
        ran = front_door(*words)
        return f"{line}\n{ran.out}{ran.err}"

    def replay(match: re.Match[str]) -> str:
        if match["file"]:
            Path(match["file"]).write_text(match["code"], "utf-8")
            return match[0]
        commands = [line for line in match["console"].splitlines() if line.startswith("$ ")]
        return "```console\n" + "\n".join(shown(line) for line in commands) + "```"

    return BLOCK.sub(replay, text)


def test_the_readmes_session_is_what_a_learner_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front_door: FrontDoor
) -> None:
    monkeypatch.chdir(tmp_path)
    text = README.read_text("utf-8")
    real = played(text, front_door)
    if os.environ.get("TENSOR_DRILLS_UPDATE_README"):
        README.write_text(real, "utf-8")
    assert real.count("$ tensor-drills") >= 8
    assert without_seed(README.read_text("utf-8")) == without_seed(real)


def test_the_readme_names_every_command_and_every_option_of_check() -> None:
    from tensor_drills.cli import COMMANDS
    from tensor_drills.cli.check_command import command

    text = README.read_text("utf-8")
    options = [option for param in command.params for option in param.opts if option[:2] == "--"]
    missing = [f"tensor-drills {name}" for name in COMMANDS if f"tensor-drills {name}" not in text]
    missing += [option for option in options if option not in text]
    assert missing == []
