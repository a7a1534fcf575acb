"""Operators, and what they may make of numbers, tuples and lists."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Sequence
from typing import Any

import torch

from tensor_drills.text import Text

INT_BITS = 63
EXPONENT_LIMIT = 64
BITS_LIMIT = 2 * INT_BITS  # examples of symbols are larger than what a learner has in mind
PARTS_LIMIT = 1_000  # of a tuple or list; pieces of a tensor

OPERATIONS: dict[type[ast.AST], Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.MatMult: operator.matmul,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
}
TOO_LARGE_INT = Text("the number does not fit into 64 bits", "这个数超出 64 位")
TOO_MANY_PARTS = Text(f"more than {PARTS_LIMIT:,} parts", f"超过 {PARTS_LIMIT:,} 个部分")


def too_large(op: ast.AST, operands: Sequence[object]) -> Text | None:
    """Return why an operation is not begun: it would make a huge number or list; or None."""
    lengths = [len(operand) for operand in operands if isinstance(operand, list | tuple)]
    numbers = [operand for operand in operands if isinstance(operand, int)]
    if isinstance(op, ast.Mult) and lengths and numbers and lengths[0] * numbers[0] > PARTS_LIMIT:
        return TOO_MANY_PARTS
    if isinstance(op, ast.Pow | ast.LShift) and len(operands) == 2:
        base, exponent = map(_known, operands)
        if base is not None and exponent is not None:
            bits = exponent * base.bit_length() if isinstance(op, ast.Pow) else exponent
            is_symbol = any(isinstance(operand, torch.SymInt) for operand in operands)
            if exponent > EXPONENT_LIMIT or (is_symbol and bits > BITS_LIMIT):
                return TOO_LARGE_INT
    return None


def _known(operand: object) -> int | None:
    """Return a whole number; for a symbol its example: torch computes with what a symbol can be,
    and takes hours for the power of a power.
    """
    if isinstance(operand, torch.SymInt):
        return operand.node.hint if isinstance(operand.node.hint, int) else None
    return operand if isinstance(operand, int) else None
