"""Where a learner works: the nearest folder upward that `init` made, or that has exercises/."""

from __future__ import annotations

import errno
import os
import tomllib
from contextlib import suppress
from pathlib import Path

from tensor_drills.errors import NoExercises, NoSubmission
from tensor_drills.text import LANGS, Lang, Text

EXERCISES = "exercises"
REVIEW = "review"
"""Where fresh stubs of drills that were passed are laid out: scratch files."""
MARKER = ".tensor_drills.toml"
"""By this file a folder is known as a workspace; it holds the workspace's language."""
SOURCE_LIMIT_BYTES = 128 << 10
"""Python's parser takes time in the square of a file's size for some; of this size 4 s at most."""
REASONS = {  # in Chinese: the system tells its reasons in English
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.EISDIR: "是文件夹",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EIO: "磁盘读写出错",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件太大",
}


def find_workspace(start: Path) -> Path | None:
    """Return the nearest workspace, `start` or a folder above it; None where there is none."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / MARKER).is_file() or (folder / EXERCISES).is_dir():
            return folder
        if folder.name == EXERCISES and folder.is_dir():
            return folder.parent
    return None


def require_workspace(start: Path) -> Path:
    """Return the nearest workspace, `start` or a folder above it.

    Raises:
        NoExercises: there is none.
    """
    workspace = find_workspace(start)
    if workspace is None:
        raise NoExercises(
            Text(
                "There is no workspace here or above. Make one with `tensor-drills init DIR`, "
                "go to yours, or name a file: `tensor-drills check ID --file PATH`.",
                "这里和上级目录都不是工作区。用 `tensor-drills init DIR` 新建一个，"
                "或者进入已有的工作区，也可以指定文件：`tensor-drills check ID --file PATH`。",
            )
        )
    return workspace


def language_in(workspace: Path | None) -> Lang | None:
    """Return the language that a workspace was made in; None where it does not say."""
    if workspace is None or not (workspace / MARKER).is_file():
        return None
    with suppress(OSError, ValueError):
        found = tomllib.loads((workspace / MARKER).read_text("utf-8")).get("lang")
        return next((lang for lang in LANGS if lang == found), None)
    return None


def marker_text(lang: Lang) -> str:
    """Return what stands in the file that marks a workspace."""
    return (
        "# A workspace of tensor-drills: every folder inside finds it by this file.\n"
        f'lang = "{lang}"\n'
    )


def stub_langs(workspace: Path | None) -> tuple[Lang, ...]:
    """Return the languages of a workspace's stubs: its own, or all in one that names none."""
    lang = language_in(workspace)
    return LANGS if lang is None else (lang,)


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
        raise _unreadable(path, _reason(error)) from error


def _reason(error: OSError) -> Text:
    """Say why the system refused; its own words are English."""
    english = error.strerror or type(error).__name__
    return Text(english, REASONS.get(error.errno or 0, english))


def _unreadable(path: Path, reason: Text) -> NoSubmission:
    return NoSubmission(
        Text(
            f"`{path}` cannot be read ({reason.en}). Give a file that can.",
            f"`{path}` 无法读取（{reason.zh}）。请给出可以读取的文件。",
        )
    )


def shown_path(path: Path, start: Path) -> str:
    """Return a path as it is shortest to type from `start`."""
    path = path.absolute()
    with suppress(ValueError):
        return str(path.relative_to(start.absolute()))
    shown = str(path)
    with suppress(ValueError):  # another drive
        shown = min(shown, os.path.relpath(path, start.absolute()), key=len)
    return shown
