"""An answer against the right one, without telling the right one."""

from __future__ import annotations

import re
from typing import Any

import torch

from tensor_drills.findings import kind_name, not_accepted, number_text, wrong_kind
from tensor_drills.same import is_same_value
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding
from tensor_drills.worker.values import Foreign

QUOTED = re.compile(r"'(\w+)'")
MOST_CHOICES = 6


def compare_answer(wanted: Any, actual: Any, asked: str = "") -> list[Finding]:
    """Compare an answer without telling the right one. asked: the statement, in English."""
    if isinstance(wanted, dict):
        if not isinstance(actual, dict):
            return [wrong_kind("out", "dict", kind_name(actual))]
        missing = [key for key in wanted if key not in actual]
        if missing or len(actual) != len(wanted):
            return [_other_keys(wanted, actual)]
        pairs = [(f"[{key!r}]", wanted[key], actual[key]) for key in wanted]
    else:
        pairs = [("", wanted, actual)]
    kinds = dict.fromkeys(_answer_kind(w) for _, w, _ in pairs)
    words = [a for _, _, a in pairs if isinstance(a, str)]
    if words and list(kinds) == ["dtype"]:
        return [_no_dtype(words[0])]
    choices = _choices(wanted, asked)
    items = dict.fromkeys(
        kind_name(item) for _, w, _ in pairs if isinstance(w, tuple | list) for item in w
    )
    return [
        finding
        for path, w, a in pairs
        for finding in (
            _no_choice(path, a, choices) or _answer_part(path, w, a, list(kinds), list(items))
        )
    ]


def _other_keys(wanted: dict[Any, Any], actual: dict[Any, Any]) -> Finding:
    """Tell which keys are missing, and which are too many."""
    keys, got, missing, more = (
        ", ".join(printable(repr(key)) for key in found)
        for found in (
            wanted,
            actual,
            [key for key in wanted if key not in actual],
            [key for key in actual if key not in wanted],
        )
    )
    parts = []
    if not actual:
        parts.append(
            Text(f"the dict is empty; the drill asks for {keys}", f"字典是空的，要求的键是 {keys}")
        )
    elif missing:
        parts.append(Text(f"no answer to {missing}", f"缺少 {missing}"))
    if more:
        parts.append(Text(f"{more} is not asked for", f"没有要求 {more}"))
    return Finding("structure", Text.join(parts, en="; ", zh="；"), expected=keys, actual=got)


def _no_dtype(word: str) -> Finding:
    """Tell that a dtype is no string."""
    name = word.removeprefix("torch.")
    name = name if isinstance(getattr(torch, name, None), torch.dtype) else "int8"
    return Finding(
        "structure",
        Text(
            f"expected dtype, got str: a dtype is written like torch.{name}, without quotes",
            f"应为 dtype，得到 str：dtype 写成 torch.{name} 这样，不加引号",
        ),
        expected="dtype",
        actual="str",
    )


def _choices(wanted: Any, asked: str) -> list[str]:
    """Return the few words of which the statement asks for one; none where it does not.

    They are the statement's, so that to repeat them tells nothing of the answer.
    """
    if not isinstance(wanted, dict) or not all(isinstance(w, str) for w in wanted.values()):
        return []
    quoted = [word for word in dict.fromkeys(QUOTED.findall(asked)) if word not in wanted]
    is_all = set(wanted.values()) <= set(quoted)
    return quoted if is_all and len(quoted) <= MOST_CHOICES else []


def _no_choice(path: str, actual: Any, choices: list[str]) -> list[Finding]:
    """Tell that a word is none of those asked for; nothing where it is, or where any may come."""
    if not choices or not isinstance(actual, str) or actual in choices:
        return []
    given, listed = printable(repr(actual)), ", ".join(map(repr, choices))
    message = Text(
        f"out{path} = {given} is none of {listed}", f"out{path} = {given} 不是 {listed} 之一"
    )
    return [Finding("structure", message, actual=given)]


def _answer_part(
    path: str, wanted: Any, actual: Any, kinds: list[str], items: list[str]
) -> list[Finding]:
    """Compare one part. kinds: those that any part of the right answer has; items: those in tuples.

    Where one part is a shape and another the name of an error, either is a possible answer to
    each: that it is of the other kind would tell too much.
    """
    where = f"out{path}"
    if isinstance(actual, Foreign):
        return [not_accepted(where, actual)]
    if _answer_kind(actual) not in kinds:
        return [wrong_kind(where, " / ".join(kinds), kind_name(actual))]
    if isinstance(actual, tuple | list):
        for i, item in enumerate(actual):
            if isinstance(item, Foreign):
                return [not_accepted(f"{where}[{i}]", item)]
            if items and kind_name(item) not in items:
                return [wrong_kind(f"{where}[{i}]", " / ".join(items), kind_name(item))]
    if is_same_value(wanted, actual, exact=True, nan_equals_nan=True):
        return []
    shown = (
        tuple_text(map(number_text, actual))
        if isinstance(actual, tuple | list)
        else printable(repr(actual))
    )
    message = Text(f"{where} = {shown} is not right", f"{where} = {shown} 不对")
    return [Finding("value", message, actual=shown)]


def _answer_kind(value: Any) -> str:
    return "tuple" if isinstance(value, tuple | list) else kind_name(value)
