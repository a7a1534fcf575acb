"""Which files are graded for which drills: from ids, paths, chapters or a whole tree.

Reads files, imports nothing of them, and needs no torch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tensor_drills.errors import BadRequest, NoSubmission
from tensor_drills.registry import Registry
from tensor_drills.text import Text
from tensor_drills.verdict import Finding, Outcome, Verdict
from tensor_drills.workspace import EXERCISES, find_workspace, read_submission, shown_path


@dataclass(frozen=True, slots=True)
class Submission:
    """One file for one drill.

    shown: its path as messages name it.
    source: its bytes; None where a whole tree was asked for and this file of it is missing, or
        cannot be read. trouble: why it cannot be read.
    """

    drill: str
    path: Path
    shown: str
    source: bytes | None
    trouble: Text | None = None


def is_own(path: Path, drill: str, registry: Registry) -> bool:
    """Whether a file is the one that the id alone stands for where we are."""
    workspace = find_workspace(Path.cwd())
    if workspace is None:
        return False
    return path.resolve() == (workspace / EXERCISES / registry.relative_path(drill)).resolve()


def no_file(shown: str) -> Text:
    """Say that a tree has no such file."""
    return Text(f"there is no file {shown}", f"没有文件 {shown}")


def unread(submission: Submission, device: str, seed: int) -> Verdict:
    """Return the verdict on a file of a tree that is missing, or that cannot be read."""
    finding = Finding("source", submission.trouble or no_file(submission.shown))
    outcome: Outcome = "error" if submission.trouble else "blank"
    return Verdict(submission.drill, outcome, device, seed, findings=(finding,))


def submission_of(drill: str, path: Path, start: Path) -> Submission:
    """Read one file that must be there. start: the folder from which messages name it.

    Raises:
        NoSubmission: it cannot be read.
    """
    return Submission(drill, path, shown_path(path, start), read_submission(path))


def submissions_in(
    tree: Path, drills: Iterable[str], registry: Registry, start: Path
) -> list[Submission]:
    """Read the files of `drills` in a tree of chapters; one bad file does not end the run.

    Raises:
        NoSubmission: the tree is no folder.
    """
    if not tree.is_dir():
        raise NoSubmission(
            Text(
                f"There is no folder `{tree}`. Give one that is laid out like exercises/.",
                f"没有文件夹 `{tree}`。请给出与 exercises/ 结构相同的文件夹。",
            )
        )
    found = []
    for drill in drills:
        path = tree / registry.relative_path(drill)
        source, trouble = None, None
        if path.exists() or path.is_symlink():
            try:
                source = read_submission(path, within=tree)
            except NoSubmission as error:
                trouble = error.text
        found.append(Submission(drill, path, shown_path(path, start), source, trouble))
    return found


def drills_below(folder: Path, registry: Registry) -> list[tuple[str, Path]]:
    """Return the drills whose files stand in `folder` or below, with the files.

    Raises:
        BadRequest: there is none.
    """
    known = set(registry.ids)
    found = [(path.stem, path) for path in sorted(folder.rglob("*.py")) if path.stem in known]
    if not found:
        raise BadRequest(
            Text(
                f"`{folder}` holds no file that is named like a drill. "
                "`tensor-drills list` shows their ids.",
                f"`{folder}` 里没有以练习 id 命名的文件。用 `tensor-drills list` 查看 id。",
            )
        )
    return found
