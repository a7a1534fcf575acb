"""Text that exists in English and in Chinese.

Whatever a person may read is a `Text` from the moment it is made, and is turned into a string
only where it is printed: so that no screen mixes two languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, ...] = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in English and in Chinese."""

    en: str
    zh: str

    def to(self, lang: Lang) -> str:
        """Return the sentence in `lang`."""
        return self.zh if lang == "zh" else self.en

    @classmethod
    def same(cls, words: str) -> Text:
        """Make a text that reads alike in both languages: code, shapes, torch's own messages."""
        return cls(words, words)

    @classmethod
    def join(cls, parts: Iterable[Text], en: str, zh: str) -> Text:
        """Join `parts` with each language's own separator."""
        kept = list(parts)
        return cls(en.join(p.en for p in kept), zh.join(p.zh for p in kept))


def language_of(environ: Mapping[str, str]) -> Lang:
    """Choose the language from a POSIX environment: LC_ALL, else LC_MESSAGES, else LANG."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def printable(words: str) -> str:
    """Return `words` without what a terminal would act on, and without half surrogates."""
    if words.isprintable():
        return words
    kept = words.encode("utf-8", "replace").decode("utf-8")
    return "".join(
        c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in kept
    )
