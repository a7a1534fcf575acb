"""What a learner reads where the state could not be read or kept."""

from __future__ import annotations

import sqlite3

from tensor_drills.text import Text

FILE_NAME = ".tensor_drills.db"
CODE_BITS = 0xFF  # the other bits of an error code of SQLite tell more than is needed here
REASONS = {
    sqlite3.SQLITE_FULL: Text("the disk is full", "磁盘已满"),
    sqlite3.SQLITE_BUSY: Text("another program is using the file", "另一个程序正在使用该文件"),
    sqlite3.SQLITE_READONLY: Text("the file is read-only", "该文件只读"),
    sqlite3.SQLITE_CANTOPEN: Text(f"`{FILE_NAME}` cannot be opened", f"无法打开 `{FILE_NAME}`"),
    sqlite3.SQLITE_IOERR: Text("the disk reported an error", "磁盘报告了错误"),
}


def code_of(error: Exception) -> int | None:
    """Return the error code of SQLite; None for errors that are not its own."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & CODE_BITS if isinstance(code, int) else None


def set_aside_text(name: str, *, is_newer: bool) -> Text:
    """Say that the state file was renamed, and what that means. name: its new one."""
    if is_newer:
        return Text(
            "Your progress was written by a newer tensor-drills. It is kept in your workspace as "
            f"`{name}`, and a new record has been begun. To go back to it, update tensor-drills, "
            f"then rename that file to `{FILE_NAME}`.",
            "你的学习记录是由更新版本的 tensor-drills 写的，"
            f"已在工作区里保留为 `{name}`，并新建了一份记录。"
            f"想继续用它，请升级 tensor-drills，再把该文件改名为 `{FILE_NAME}`。",
        )
    return Text(
        "The record of your progress was damaged. It is kept in your workspace as "
        f"`{name}`, and a new one has been begun. Your answers are untouched: "
        "`tensor-drills check --all` records again which of them pass.",
        f"学习记录文件已损坏，原文件在工作区里保留为 `{name}`，并新建了一份记录。"
        "你的答案没有任何改动：运行 `tensor-drills check --all` 即可重新记录哪些题已通过。",
    )


def not_saved(error: Exception) -> Text:
    """Say that something was not kept, and why."""
    reason = _reason(error)
    return Text(
        f"Your progress could not be saved: {reason.en}. Your answers are not affected.",
        f"学习记录没能保存：{reason.zh}。你的答案不受影响。",
    )


def not_read(error: Exception) -> Text:
    """Say that nothing is known, and why."""
    reason = _reason(error)
    return Text(
        f"Your progress could not be read: {reason.en}. Your answers are not affected.",
        f"学习记录没能读取：{reason.zh}。你的答案不受影响。",
    )


def _reason(error: Exception) -> Text:
    code = code_of(error)
    if isinstance(error, FileNotFoundError):
        code = sqlite3.SQLITE_CANTOPEN
    if code in REASONS:
        return REASONS[code]
    if isinstance(error, TypeError | ValueError):
        return Text(
            f"`{FILE_NAME}` holds what tensor-drills never wrote",
            f"`{FILE_NAME}` 里有不是 tensor-drills 写入的内容",
        )
    return Text.same(getattr(error, "strerror", None) or str(error))
