"""An answer against the right one, without telling the right one."""

from __future__ import annotations

from typing import Any

from tensor_drills.findings import kind_name, not_accepted, number_text, wrong_kind
from tensor_drills.same import is_same_value
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding
from tensor_drills.worker.values import Foreign


def compare_answer(wanted: Any, actual: Any) -> list[Finding]:
    """Compare an answer without telling the right one."""
    if isinstance(wanted, dict):
        if not isinstance(actual, dict):
            return [wrong_kind("out", "dict", kind_name(actual))]
        missing = [key for key in wanted if key not in actual]
        if missing or len(actual) != len(wanted):
            keys, got = (", ".join(map(repr, found)) for found in (wanted, actual))
            return [
                Finding(
                    "structure",
                    Text(
                        f"the keys are {got or 'none'}; the drill asks for {keys}",
                        f"键是 {got or '（空）'}，要求的是 {keys}",
                    ),
                    expected=keys,
                    actual=got,
                )
            ]
        pairs = [(f"[{key!r}]", wanted[key], actual[key]) for key in wanted]
    else:
        pairs = [("", wanted, actual)]
    kinds = dict.fromkeys(_answer_kind(w) for _, w, _ in pairs)
    items = dict.fromkeys(
        kind_name(item) for _, w, _ in pairs if isinstance(w, tuple | list) for item in w
    )
    return [
        finding
        for path, w, a in pairs
        for finding in _answer_part(path, w, a, list(kinds), list(items))
    ]


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
