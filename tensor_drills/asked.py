"""What a run can be asked for, and the command that asks for it again.

The command line and the pytest plugin take the same devices, seeds and seconds, and propose the
same command to repeat a check. They import nothing of each other, so it stands here.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path

from tensor_drills.text import Lang
from tensor_drills.worker.limits import Limits

DEVICES = ("cpu", "cuda", "mps", "auto")
SEED_BELOW = 1_000_000
"""Seeds that are drawn are below it; a seed that is given may be any."""
TIMEOUT_LIMIT_S = 86_400


def drills_words(folders: Iterable[Path | str]) -> list[str]:
    """Return the words that repeat --drills."""
    return [word for folder in folders for word in ("--drills", str(folder))]


def check_again(
    drill: str,
    *,
    file: str | None = None,
    tree: str | None = None,
    folders: Iterable[Path | str] = (),
    device: str = "cpu",
    lang: Lang | None = None,
    timeout_s: float = Limits().time_s,
    seed: int | None = None,
) -> str:
    """Return the command that repeats a check; what is left as it is by default is left out."""
    words = ["tensor-drills", "check", drill]
    words += ["--file", file] if file is not None else []
    words += ["--from", tree] if tree is not None else []
    words += drills_words(folders)
    words += ["--device", device] if device != "cpu" else []
    words += ["--lang", lang] if lang is not None else []
    words += ["--timeout", f"{timeout_s:g}"] if timeout_s != Limits().time_s else []
    words += ["--seed", str(seed)] if seed is not None else []
    return shlex.join(words)
