"""From what a learner typed to all that can be said of its shapes."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

from tensor_drills.calculator.declared import Declared, read, undeclared
from tensor_drills.calculator.dtypes import with_dtypes
from tensor_drills.calculator.numbers import trace_any
from tensor_drills.calculator.trace import Trace

TENSOR_WANTED = re.compile(r"Tensor.*\b(int|SymInt)\b")


@dataclass(frozen=True, slots=True)
class Calculation:
    """The shapes of an expression.

    needed: conditions without which torch refuses. assumed: conditions without which the shape is
    another. refused: sizes that torch refuses although they meet the conditions. is_tried: whether
    formulas were found by trying sizes. is_cut: whether there was no time to try all sizes that
    tell whether there are more conditions.
    """

    declared: Declared
    trace: Trace
    needed: tuple[Any, ...] = ()
    assumed: tuple[Any, ...] = ()
    refused: dict[str, int] | None = None
    is_tried: bool = False
    is_cut: bool = False


def calculate(source: str) -> Calculation:
    """Find the shape of every step.

    source: an expression that declares its tensors, "x(7, 8) @ w(8, 1)".

    Raises BadExpression: it is not allowed.
    """
    declared = read(source)
    if not declared.names:
        _, trace = with_dtypes(declared, lambda dtypes: trace_any(declared, {}, dtypes))
        return Calculation(declared, trace)
    from tensor_drills.calculator.solve import solve  # a second of imports: only for names

    found = solve(declared)
    _require_declared(declared, found.trace)
    return Calculation(
        declared,
        found.trace,
        found.needed,
        found.assumed,
        found.refused,
        found.is_tried,
        found.is_cut,
    )


def _require_declared(declared: Declared, trace: Trace) -> None:
    """Refuse a name that was taken for a size and stands where torch wants a tensor."""
    if trace.failure is None or not TENSOR_WANTED.search(trace.failure.reason.en):
        return
    for node in ast.walk(trace.failure.node):
        if isinstance(node, ast.Name) and node.id in declared.assumed:
            raise declared.expression.bad(undeclared(node.id), node, remedy=None)
