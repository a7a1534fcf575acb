"""Inputs as they are written on a command line: "2,3", "2,3:int64", "[[0, 2], [1, 0]]".

Nothing is evaluated: of Python's syntax only lists of numbers are read.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tensor_drills.errors import NotDrawable
from tensor_drills.text import Text, printable

LENGTH_LIMIT = 2_000  # characters
SIZES = re.compile(r"(\s*[0-9]{1,5}\s*(,\s*[0-9]{1,5}\s*)*,?)?\s*")
DTYPES = (
    *("float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"),
    *("bool", "complex64", "complex128"),
)
SHORT_DTYPES = {"float": "float32", "double": "float64", "half": "float16", "int": "int64"}
WORDS = {"True": True, "False": False, "true": True, "false": False, "nan": math.nan}
WORDS |= {"inf": math.inf}


@dataclass(frozen=True, slots=True)
class Written:
    """An input that somebody wrote down.

    sizes: None where values are given. values: nested lists of numbers; None where any will do.
    dtype: as torch calls it; None to leave it to the values, or to float32.
    """

    sizes: tuple[int, ...] | None
    values: list[Any] | None
    dtype: str | None


def read_input(name: str, words: str) -> Written:
    """Read what was written for the input `name`.

    Raises NotDrawable.
    """
    if len(words) > LENGTH_LIMIT:
        raise _unreadable(name, words[:20] + "…")
    body, _, dtype = words.strip().partition(":")
    dtype = SHORT_DTYPES.get(dtype.strip(), dtype.strip())
    if dtype and dtype not in DTYPES:
        raise NotDrawable(
            Text(
                f"`--{name}`: no dtype is called `{printable(dtype)}`. There are "
                f"{', '.join(DTYPES)}.",
                f"`--{name}`：没有名为 `{printable(dtype)}` 的 dtype。可用的有 "
                f"{', '.join(DTYPES)}。",
            )
        )
    body = body.strip()
    if body.startswith("["):
        return Written(None, _values(name, body), dtype or None)
    inner = body[1:-1] if body.startswith("(") and body.endswith(")") else body
    if not body or not SIZES.fullmatch(inner):
        raise _unreadable(name, words)
    return Written(tuple(map(int, re.findall(r"\d+", inner))), None, dtype or None)


def _values(name: str, words: str) -> list[Any]:
    try:
        tree = ast.parse(words, mode="eval")
        values: list[Any] = _value(tree.body)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _unreadable(name, words) from error
    _require_even(name, values)
    return values


def _value(node: ast.expr) -> Any:
    match node:
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return [_value(part) for part in parts]
        case ast.Constant(value=bool() | int() | float() | complex() as value):
            return value
        case ast.Name(id=word) if word in WORDS:
            return WORDS[word]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            value = _value(operand)
            if not isinstance(value, list | bool):
                return -value
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as sign, right=right):  # 1+2j
            real, imaginary = _value(left), _value(right)
            if isinstance(imaginary, complex) and not isinstance(real, list):
                return real + imaginary if isinstance(sign, ast.Add) else real - imaginary
    raise ValueError(ast.dump(node))


def _require_even(name: str, values: Sequence[Any]) -> None:
    """Refuse rows of unequal lengths."""
    shapes = {len(row) if isinstance(row, list) else -1 for row in values}
    if len(shapes) > 1:
        lengths = ", ".join("-" if length < 0 else str(length) for length in sorted(shapes))
        raise NotDrawable(
            Text(
                f"`--{name}`: the rows have unequal lengths ({lengths}).",
                f"`--{name}`：各行长度不一（{lengths}）。",
            )
        )
    inner = [part for row in values if isinstance(row, list) for part in row]
    if inner:
        _require_even(name, inner)


def _unreadable(name: str, words: str) -> NotDrawable:
    shown = f"--{name} {printable(words)}".strip()
    return NotDrawable(
        Text(
            f"`{shown}` cannot be read. Give sizes, `--{name} 2,3`, sizes and a dtype, "
            f'`--{name} 2,3:int64`, or values, `--{name} "[[0, 2], [1, 0]]"`.',
            f"`{shown}` 无法识别。请写尺寸 `--{name} 2,3`，尺寸加 dtype "
            f'`--{name} 2,3:int64`，或具体数值 `--{name} "[[0, 2], [1, 0]]"`。',
        )
    )
