"""The README's commands are run, and their output is what it shows.

TENSOR_DRILLS_UPDATE_README=1 writes the real output into the README instead.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from tensor_drills.registry import Registry
from tensor_drills.stub import stub_text

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```python\n(?P<code>.*?)```|"
    r"```console\n(?P<console>.*?)```",
    re.DOTALL,
)


def run(command: str, folder: Path) -> str:
    """Run a command as a learner in `folder` would; return what it prints."""
    words = shlex.split(command)
    assert words[0] == "tensor-drills"
    program = Path(sys.executable).parent / "tensor-drills"
    environ = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder)}
    done = subprocess.run(
        [program, *words[1:]], cwd=folder, env=environ, capture_output=True, encoding="utf-8"
    )
    return done.stdout + done.stderr


def without_seed(text: str) -> str:
    """Blank out what differs from run to run: a seed that was not given."""
    return re.sub(r"(--seed |seed )\d+", r"\1N", text)


def played(text: str, folder: Path) -> str:
    """Run the README's session in `folder`; return the README with the real output."""

    def replay(match: re.Match[str]) -> str:
        if match["file"]:
            (folder / match["file"]).write_text(match["code"], "utf-8")
            return match[0]
        commands = [line for line in match["console"].splitlines() if line.startswith("$ ")]
        shown = [f"{line}\n{run(line[2:], folder)}" for line in commands]
        return "```console\n" + "\n".join(shown) + "```"

    return BLOCK.sub(replay, text)


def test_the_readmes_session_is_what_a_learner_sees(tmp_path: Path) -> None:
    registry = Registry.open()
    for name in registry.ids:
        path = tmp_path / "exercises" / registry.relative_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(stub_text(registry.load(name)), "utf-8")
    shutil.copytree(ROOT / "solutions", tmp_path / "solutions")
    text = README.read_text("utf-8")
    real = played(text, tmp_path)
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
