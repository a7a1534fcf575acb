"""How the processes of a pool are started: their command, environment and folder."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

STDERR_TAIL = 600


def clean_environment(folder: str) -> dict[str, str]:
    """Return the environment of a worker: little, the same everywhere, one thread a library.

    folder: where it may write.
    """
    kept = ("PATH", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES", "CUDA_HOME", "SYSTEMROOT")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "HOME": folder,
        "TMPDIR": folder,
        "TEMP": folder,
        "TMP": folder,
        "TORCHINDUCTOR_CACHE_DIR": folder,  # torch.func makes it on import, if it is not there
        "LANG": "C.UTF-8",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }


def worker_command(module: str, *arguments: str) -> list[str]:
    """Return the command that runs `module`, with no folder of the user's on its path."""
    return [sys.executable, "-P", "-X", "utf8", "-m", module, *arguments]


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Make the folder in which submissions run."""
    return tempfile.TemporaryDirectory(prefix="tensor-drills-", ignore_cleanup_errors=True)


def tail_of(path: Path) -> str:
    """Return the end of what a worker wrote to its stderr, for the message of a fault."""
    return path.read_text("utf-8", "replace")[-STDERR_TAIL:].strip() if path.exists() else ""
