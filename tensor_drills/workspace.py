"""Where a learner works: the nearest folder upward that has exercises/."""

from __future__ import annotations

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


def read_submission(path: Path, within: Path | None = None) -> bytes:
    """Read a file that is to be graded, but no more than one byte beyond what is accepted.

    within: a folder that it must not lead out of, by a link, to a file of another's.

    Raises:
        NoSubmission: it is missing, no regular file, or cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise _unreadable(path, Text("not a regular file", "不是普通文件"))
        if within is not None and not path.resolve().is_relative_to(within.resolve()):
            raise _unreadable(path, Text("a link to another place", "是指向别处的链接"))
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
        reason = Text.same(error.strerror or type(error).__name__)
        raise _unreadable(path, reason) from error


def _unreadable(path: Path, reason: Text) -> NoSubmission:
    return NoSubmission(
        Text(
            f"`{path}` cannot be read ({reason.en}). Give a file that can.",
            f"`{path}` 无法读取（{reason.zh}）。请给出可以读取的文件。",
        )
    )


def shown_path(path: Path, start: Path) -> str:
    """Return a path as it is shortest to type from `start`."""
    try:
        return str(path.absolute().relative_to(start.absolute()))
    except ValueError:
        return str(path)
