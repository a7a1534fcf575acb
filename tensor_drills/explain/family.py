"""A family of error messages and what it means: torch's message as a template, and a sentence.

A template is the message as torch writes it, with the places that vary:

    mat1 and mat2 shapes cannot be multiplied ({a:int}x{b:int} and {c:int}x{d:int})

A message is text from a process that is not trusted. So a place takes what its kind allows and
only so many characters; no template holds anything else that repeats, and the time to match is
bounded by the templates' lengths. What a place took is plain characters: it goes into sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text

MESSAGE_LIMIT = 2000
Facts = Mapping[str, Any]

# As C++ and torch's messages name dtypes, and as a learner writes them.
DTYPES = {
    "bool": "bool",
    "byte": "uint8",
    "unsigned char": "uint8",
    "char": "int8",
    "signed char": "int8",
    "short": "int16",
    "short int": "int16",
    "int": "int32",
    "long": "int64",
    "long int": "int64",
    "half": "float16",
    "float": "float32",
    "double": "float64",
    "complexhalf": "complex32",
    "complexfloat": "complex64",
    "complexdouble": "complex128",
    "bfloat16": "bfloat16",
}


def dtype_name(name: str) -> str:
    """Return a dtype as it is written in Python: "Long", "long int", "torch.LongTensor"."""
    plain = name.rpartition(".")[2].removeprefix("c10::").removesuffix("Tensor")
    complex_kind = re.fullmatch(r"c10::complex<(\w{1,20})>", name)
    if complex_kind:
        plain = f"complex{complex_kind[1]}"
    return DTYPES.get(plain.lower(), plain)


def _numbers(shape: str) -> tuple[int, ...]:
    return tuple(int(size) for size in re.findall(r"-?\d{1,19}", shape))


class Shape(tuple[int, ...]):
    """Sizes that are written as Python writes a tuple."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return tuple_text(map(str, self))


def _shapes_text(shapes: str) -> str:
    return ", ".join(f"{Shape(_numbers(one))}" for one in re.findall(r"\[[^\]]*\]", shapes))


@dataclass(frozen=True, slots=True)
class Kind:
    """What may stand in a place. pattern: of bounded length. read: to what sentences use."""

    pattern: str
    read: Callable[[str], Any]


KINDS = {
    "int": Kind(r"-?\d{1,19}", int),
    "shape": Kind(r"(?:torch\.Size\()?[\[(][\d, -]{0,200}[\])]\)?", lambda s: Shape(_numbers(s))),
    "shapes": Kind(r"[\[\]\d, -]{1,300}", _shapes_text),
    "dtype": Kind(r"[A-Za-z][\w:. <>]{0,40}", dtype_name),
    "word": Kind(r"[\w.:<>-]{1,80}", str),
    "words": Kind(r"[\w.:<>()\[\]=*, -]{0,200}", lambda s: s.rstrip(", ")),
    "names": Kind(r"[\w'\", ]{1,200}", lambda s: s.replace('"', "`").replace("'", "`")),
    "operator": Kind(r"[^\s'\"]{1,12}(?: or pow\(\))?", str),
    "rest": Kind(r"[\s\S]{0,2000}", str),
}


@cache
def literals_of(template: str) -> tuple[str, ...]:
    """Return what stands between the places of a template."""
    return tuple(literal for literal, _, _, _ in Formatter().parse(template))


@cache
def pattern_of(template: str) -> re.Pattern[str]:
    """Return the regular expression of a template."""
    parts = []
    for literal, name, kind, _ in Formatter().parse(template):
        parts.append(re.escape(literal))
        if kind is not None:
            group = f"?P<{name}>" if name else "?:"
            parts.append(f"({group}{KINDS[kind].pattern})")
    return re.compile("".join(parts))


def _kinds_of(template: str) -> dict[str, str]:
    return {name: kind for _, name, kind, _ in Formatter().parse(template) if name and kind}


@dataclass(frozen=True, slots=True)
class Family:
    """Messages that mean the same.

    name: what went wrong, in a word or two.
    messages: templates of whole messages; they hold the same places, or the sentence does
        without those that are not in all.
    means: the sentence, with the places' names in braces; or what makes it from what they took.
    types: the exceptions that can carry it; empty where the message alone tells.
    """

    name: str
    messages: tuple[str, ...]
    means: Text | Callable[[Facts], Text]
    types: tuple[str, ...] = ()

    def facts_of(self, type_name: str, message: str) -> Facts | None:
        """Return what a message says, by place; None where it is not of this family."""
        if self.types and type_name not in self.types:
            return None
        for template in self.messages:
            # To compile all patterns takes 30 ms; most are ruled out by a word that is missing.
            if not all(literal in message for literal in literals_of(template)):
                continue
            if match := pattern_of(template).fullmatch(message):
                kinds = _kinds_of(template)
                return {
                    name: KINDS[kinds[name]].read(text) for name, text in match.groupdict().items()
                }
        return None

    def sentence(self, facts: Facts) -> Text:
        """Return what such a message means."""
        if isinstance(self.means, Text):
            en, zh = self.means.en.format_map(facts), self.means.zh.format_map(facts)
            return Text(re.sub(r"(?<!and )\b1 dims\b", "1 dim", en), zh)
        return self.means(facts)
