"""The learner's editor: which, how it is told a line, and whether it needs the terminal."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# How editors take a line, by the name of the program; others get the file alone.
PLUS = "+{line} {path}"
COLON = "{path}:{line}"
FORMS: dict[str, str] = {
    **dict.fromkeys(("vi", "vim", "nvim", "view", "gvim", "mvim", "neovide"), PLUS),
    **dict.fromkeys(("nano", "pico", "emacs", "emacsclient", "mg", "jed", "joe", "ne"), PLUS),
    **dict.fromkeys(("kak", "micro", "gedit", "gnome-text-editor", "mousepad"), PLUS),
    **dict.fromkeys(("hx", "helix", "subl", "sublime_text", "zed"), COLON),
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf"), "-g {path}:{line}"),
    **dict.fromkeys(("kate", "mate", "pycharm", "idea", "charm"), "--line {line} {path}"),
}
# Those that open a window of their own: they are left to it, and the screen stays.
WINDOWS = frozenset(
    (
        *("gvim", "mvim", "neovide", "gedit", "gnome-text-editor", "mousepad", "kate", "mate"),
        *("code", "code-insiders", "codium", "cursor", "windsurf", "subl", "sublime_text", "zed"),
        *("pycharm", "idea", "charm", "xdg-open", "open"),
    )
)


@dataclass(frozen=True, slots=True)
class Editor:
    """A command to run. needs_terminal: it draws in the terminal, and is waited for."""

    words: tuple[str, ...]
    needs_terminal: bool

    @property
    def name(self) -> str:
        """The program."""
        return self.words[0]


def editor_for(environ: Mapping[str, str], path: Path, line: int) -> Editor | None:
    """Return how to open a file at a line: $VISUAL, else $EDITOR; None where neither is set.

    Raises:
        ValueError: the variable has quotes that are not closed.
    """
    wanted = environ.get("VISUAL") or environ.get("EDITOR") or ""
    words = shlex.split(wanted)
    if not words:
        return None
    program = Path(words[0]).name.removesuffix(".exe")
    form = FORMS.get(program, "{path}")
    arguments = [part.format(line=line, path=path) for part in form.split(" ")]
    return Editor((*words, *arguments), program not in WINDOWS)
