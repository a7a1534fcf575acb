"""Where a learner works: the nearest folder upward that has exercises/."""

from __future__ import annotations

import errno
from pathlib import Path

from tensor_drills.errors import NoExercises, NoSubmission
from tensor_drills.text import Text

EXERCISES = "exercises"
SOURCE_LIMIT_BYTES = 1 << 20


def find_workspace(start: Path) -> Path | None:
    """Return the nearest folder, `start` or above it, that has exercises/; None where none has."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / EXERCISES).is_dir():
            return folder
        if folder.name == EXERCISES and folder.is_dir():
            return folder.parent
    return None


def require_workspace(start: Path) -> Path:
    """Return the nearest folder that has exercises/.

    Raises:
        NoExercises: there is none.
    """
    workspace = find_workspace(start)
    if workspace is None:
        raise NoExercises(
            Text(
                "There is no folder exercises/ here or above. Go to your clone of tensor-drills, "
                "or name a file: `tensor-drills check ID --file PATH`.",
                "这里和上级目录都没有 exercises/ 文件夹。请进入 tensor-drills 的克隆目录，"
                "或者指定文件：`tensor-drills check ID --file PATH`。",
            )
        )
    return workspace


def read_submission(path: Path) -> bytes:
    """Read a file that is to be graded, but no more than one byte beyond what is accepted.

    Raises:
        NoSubmission: it is missing, no regular file, or cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise OSError(errno.EINVAL, "not a regular file")
        with path.open("rb") as file:
            return file.read(SOURCE_LIMIT_BYTES + 1)
    except FileNotFoundError as error:
        raise NoSubmission(
            Text(
                f"There is no file `{path}`. Name another with `--file PATH`.",
                f"没有文件 `{path}`。可以用 `--file PATH` 指定别的文件。",
            )
        ) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise NoSubmission(
            Text(
                f"`{path}` cannot be read ({reason}). Give a file that can.",
                f"`{path}` 无法读取（{reason}）。请给出可以读取的文件。",
            )
        ) from error


def shown_path(path: Path, start: Path) -> str:
    """Return a path as it is shortest to type from `start`."""
    try:
        return str(path.absolute().relative_to(start.absolute()))
    except ValueError:
        return str(path)
