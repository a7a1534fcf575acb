"""Sizes, shapes and conditions as a learner reads them: `(n, 8*h)`, "n is a multiple of 4"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tensor_drills.calculator.formula import formula_text
from tensor_drills.calculator.trace import Number, Parts, Plain, Shaped, Size, Value
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text

UNKNOWN = "?"
ORDINARY = "float32"
SIGNS = {">=": "≥", "<=": "≤", "!=": "≠", "==": "=", ">": ">", "<": "<"}
REVERSED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "==", "!=": "!="}
ALIKE_LIMIT = 4  # tensors of one shape that are written out one by one


def size_text(size: Size) -> str:
    """Return a size: "7", "2*n", "?" where it depends on values."""
    if size is None:
        return UNKNOWN
    return str(size) if isinstance(size, int) else formula_text(size)


def sizes_text(sizes: Sequence[Size]) -> str:
    """Return sizes as a tuple reads: "(n, 8)"."""
    return tuple_text(map(size_text, sizes))


def shape_text(shape: Shaped) -> str:
    """Return "(n, 8)", with the dtype where it is not float32."""
    sizes = sizes_text(shape.sizes)
    return sizes if shape.dtype == ORDINARY else f"{sizes} {shape.dtype}"


def value_text(value: Value) -> str:
    """Return what a step gave; tensors by their shapes."""
    match value:
        case Shaped():
            return shape_text(value)
        case Parts(parts, names) if names is not None:
            named = zip(names, parts, strict=True)
            return ", ".join(f"{name} {value_text(part)}" for name, part in named)
        case Parts(parts) if any(isinstance(part, Shaped | Parts) for part in parts):
            return ", ".join(_counted([_part_text(part) for part in parts]))
        case Parts(parts):
            return tuple_text(map(value_text, parts))
        case Number(size):
            return size_text(size)
        case Plain(text):
            return UNKNOWN if text is None else text


def _part_text(value: Value) -> str:
    text = value_text(value)
    return f"({text})" if isinstance(value, Parts) else text


def is_uncertain(value: Value) -> bool:
    """Return whether a part of a value depends on the values of tensors."""
    match value:
        case Shaped(sizes):
            return None in sizes
        case Parts(parts):
            return any(map(is_uncertain, parts))
        case Number(size):
            return size is None
        case Plain(text):
            return text is None


def condition_text(relation: Any) -> Text:
    """Return a relation between dims as words: "n = m", "n is a multiple of 4"."""
    multiple = _multiple(relation)
    if multiple is not None:
        number, divisor = map(size_text, multiple)
        return Text(f"{number} is a multiple of {divisor}", f"{number} 是 {divisor} 的倍数")
    left, sign, right = _sides(relation)
    return Text.same(f"{left} {SIGNS[sign]} {right}" if sign else left)


def condition_code(relation: Any) -> str:
    """Return a relation between dims as Python: "n == m", "n % 4 == 0"."""
    multiple = _multiple(relation)
    if multiple is not None:
        number, divisor = (formula_text(part, is_operand=True) for part in multiple)
        return f"{number} % {divisor} == 0"
    left, sign, right = _sides(relation)
    return f"{left} {sign} {right}" if sign else left


def _counted(texts: list[str]) -> list[str]:
    """Write runs of more than a few like parts once: "5 × (1, 3)"."""
    runs: list[tuple[str, int]] = []
    for text in texts:
        count = runs.pop()[1] if runs and runs[-1][0] == text else 0
        runs.append((text, count + 1))
    if len(texts) <= ALIKE_LIMIT:
        return texts
    return [text if count == 1 else f"{count} × {text}" for text, count in runs]


def _multiple(relation: Any) -> tuple[Any, Any] | None:
    """Return (a, b) where a relation says that a is a multiple of b."""
    import sympy  # type: ignore[import-untyped]
    from torch.utils._sympy.functions import FloorDiv, Mod

    if not isinstance(relation, sympy.Eq):
        return None
    for one, other in ((relation.lhs, relation.rhs), (relation.rhs, relation.lhs)):
        if isinstance(one, Mod) and other == 0:
            return _cancelled(*one.args)
        for quotient in one.atoms(FloorDiv):
            number, divisor = quotient.args
            if sympy.expand(one / quotient * number - other * divisor) == 0:
                return _cancelled(number, divisor)
    return None


def _cancelled(number: Any, divisor: Any) -> tuple[Any, Any]:
    import sympy

    numerator, denominator = sympy.fraction(sympy.together(sympy.cancel(number / divisor)))
    return numerator, denominator


def _sides(relation: Any) -> tuple[str, str, str]:
    """Return left side, sign and right side, names on the left, or the whole and nothing."""
    import sympy

    if not isinstance(relation, sympy.core.relational.Relational):
        return str(relation), "", ""
    left, right = _without_minus(relation.lhs, relation.rhs)
    sign = relation.rel_op
    if isinstance(relation, sympy.Eq) and len(relation.free_symbols) == 1:
        (symbol,) = relation.free_symbols
        if (left - right).is_polynomial(symbol) and sympy.degree(left - right, symbol) == 1:
            left, right = symbol, next(iter(sympy.roots(left - right, symbol)))
    if left.is_number and not right.is_number:
        left, right, sign = right, left, REVERSED[sign]
    if right.is_Integer and sign in (">", "<"):  # whole numbers: n > 5 is n >= 6
        right, sign = (right + 1, ">=") if sign == ">" else (right - 1, "<=")
    return size_text(left), sign, size_text(right)


def _without_minus(left: Any, right: Any) -> tuple[Any, Any]:
    """Return two sides of a relation with what has a minus on the other: k and n for -n and -k."""
    import sympy

    if not any(
        one.could_extract_minus_sign() for s in (left, right) for one in s.as_ordered_terms()
    ):
        return left, right
    terms = sympy.Add.make_args(sympy.expand(left - right))
    negative = [one for one in terms if one.could_extract_minus_sign()]
    return sympy.Add(*(one for one in terms if one not in negative)), -sympy.Add(*negative)
