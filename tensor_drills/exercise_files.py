"""A learner's files on the disk: laid out, put back, and never lost.

A file is written under another name and then given its own in one step, so that a full disk or a
killed process leaves either the old one or the new one. What somebody has written is kept beside,
with its date, before a stub takes its place.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tensor_drills.errors import CannotWrite, WouldOverwrite
from tensor_drills.stub_file import is_generated
from tensor_drills.text import Text

NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES)
TEMPORARY = ".tensor_drills-"


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; return False, and do nothing, where one is.

    Raises:
        CannotWrite: no room, no permission.
    """
    if os.path.lexists(path):
        return False
    with _trouble_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _written_beside(path, text) as written:
            try:
                _link(written, path)
            except FileExistsError:  # somebody was quicker
                return False
    return True


def save_as(path: Path, text: str, *, is_forced: bool) -> None:
    """Write a file that somebody asked for by name.

    is_forced: whether it may replace one that is there.

    Raises:
        WouldOverwrite: a file is there.
        CannotWrite: it cannot be written, or its folder is missing.
    """
    if not os.path.lexists(path.parent):  # to make it would hide a slip of the pen
        raise CannotWrite(
            Text(
                f"`{path}` cannot be written: there is no folder `{path.parent}`. Make it first, "
                "or name another place.",
                f"无法写入 `{path}`：没有文件夹 `{path.parent}`。请先新建它，或换一个位置。",
            )
        )
    if is_forced:
        replace_file(path, text)
    elif not write_new(path, text):
        raise WouldOverwrite(
            Text(
                f"`{path}` is there already. Choose another name, or add --force to replace it.",
                f"`{path}` 已经存在。请换一个文件名，或加 --force 覆盖它。",
            )
        )


def replace_file(path: Path, text: str) -> None:
    """Write a file in the place of another, in one step. Raises CannotWrite."""
    with _trouble_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _written_beside(path, text) as written:
            os.replace(written, path)


def is_untouched_file(path: Path) -> bool:
    """Whether a file is a stub as it was generated, in whatever version and language."""
    try:
        return is_generated(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return False


def put_back(path: Path, stub: str) -> Path | None:
    """Write the stub in the place of whatever is there; what somebody wrote is kept beside it.

    Returns the name under which that is kept; None where nothing was worth it.

    Raises:
        CannotWrite: no room, no permission; the file is as it was then.
    """
    if path.is_dir():
        raise CannotWrite(
            Text(
                f"`{path}` is a folder. Move it away, then run this again.",
                f"`{path}` 是一个文件夹。请把它移走，再运行一次。",
            )
        )
    kept = None
    if os.path.lexists(path) and not is_untouched_file(path):
        with _trouble_of(path):
            kept = _keep(path)
    try:
        replace_file(path, stub)
    except CannotWrite:
        if kept is not None:  # a second name of a file that still stands
            kept.unlink()
        raise
    return kept


def _keep(path: Path) -> Path:
    """Give a file a second name, with the date of its last change."""
    day = f"{datetime.fromtimestamp(path.lstat().st_mtime).astimezone():%Y-%m-%d}"
    number = 1
    while True:
        tail = day if number == 1 else f"{day}-{number}"
        kept = path.with_name(f"{path.stem}.{tail}{path.suffix}")
        try:
            _link(path, kept)
        except FileExistsError:
            number += 1
            continue
        return kept


def _link(path: Path, name: Path) -> None:
    """Give a file another name. Raises FileExistsError where that is taken, else OSError."""
    try:
        os.link(path, name, follow_symlinks=False)
        return
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
    with name.open("xb") as copy:  # a file system without links
        try:
            copy.write(path.read_bytes())
        except BaseException:
            name.unlink()
            raise
    shutil.copystat(path, name)


@contextmanager
def _written_beside(path: Path, text: str) -> Iterator[Path]:
    """Write a file under a name of its own in the same folder; it is gone in the end."""
    written = path.with_name(f"{TEMPORARY}{secrets.token_hex(4)}")
    try:
        with written.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        yield written
    finally:
        with suppress(FileNotFoundError):
            written.unlink()


@contextmanager
def _trouble_of(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reasons = {
            errno.ENOSPC: Text("the disk is full", "磁盘已满"),
            errno.EDQUOT: Text("your quota is used up", "磁盘配额已用完"),
            errno.EACCES: Text("no permission", "没有权限"),
            errno.EROFS: Text("the disk is read-only", "磁盘只读"),
            errno.ENOTDIR: Text("a file stands where a folder should", "应是文件夹的地方是文件"),
            errno.EEXIST: Text("a file stands where a folder should", "应是文件夹的地方是文件"),
        }
        reason = reasons.get(error.errno or 0, Text.same(error.strerror or str(error)))
        raise CannotWrite(
            Text(
                f"`{path}` could not be written: {reason.en}. Nothing of yours was changed; mend "
                "that, then run this again.",
                f"无法写入 `{path}`：{reason.zh}。你的文件没有任何改动；解决之后再运行一次即可。",
            )
        ) from error
