"""The steps of a calculation as rows: what was computed, from which shapes to which."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tensor_drills.calculator.calculate import Calculation
from tensor_drills.calculator.mismatch import is_elementwise
from tensor_drills.calculator.trace import Parts, Shaped, TracedStep, Value, broadcast, tensors_in
from tensor_drills.calculator.wording import shape_text, sizes_text, value_text
from tensor_drills.expression.syntax import OPERATORS

BEFORE = "..."  # stands for the step before


@dataclass(frozen=True, slots=True)
class Row:
    """One line. label: the code; `...` is the step before. code: the same in full.

    operands: shapes that went in, with the sign between them. value: what came out, None where
    torch refused. stretched: operands that were broadcast, each with the shape that it took on.
    """

    label: str
    code: str
    operands: str
    value: Value | None
    stretched: tuple[tuple[str, str], ...] = ()


def rows(calculation: Calculation) -> list[Row]:
    """Return the rows, in the order in which torch computes."""
    maker = _Maker(calculation)
    made = [row for step in calculation.trace.steps for row in maker.rows(step)]
    failure = calculation.trace.failure
    if failure is not None:
        made += maker.failed(failure.node, failure.operands)
    elif not made or made[-1].code != ast.unparse(calculation.declared.expression.tree):
        made += maker.last()
    return made


class _Maker:
    """Makes rows; remembers which tensors have been declared and what the last row was."""

    def __init__(self, calculation: Calculation) -> None:
        self._trace = calculation.trace
        self._tree = calculation.declared.expression.tree
        self._names = _names_in_order(self._tree)
        self._shown: set[str] = set()
        self._steps: list[ast.AST] = []

    def rows(self, step: TracedStep) -> Iterator[Row]:
        """Yield the declarations that a step needs, and the step, if tensors take part in it."""
        yield from self._declarations(step.node)
        is_last = step.node is self._tree
        if not is_last and not any(True for _ in tensors_in(step.result)):
            return
        result = step.result
        stretched = tuple(_stretched(step, result)) if isinstance(result, Shaped) else ()
        yield self._row(step.node, step.operands, result, stretched)
        self._steps.append(step.node)

    def failed(self, node: ast.expr, operands: Sequence[Value]) -> Iterator[Row]:
        """Yield what a refused step needs, and the step without a value."""
        yield from self._declarations(node)
        yield self._row(node, operands, None, ())

    def last(self) -> Iterator[Row]:
        """Yield the rows of an expression that ends in no step: a tensor alone, a tuple."""
        yield from self._declarations(self._tree)
        if not isinstance(self._tree, ast.Name) or self._tree.id not in self._trace.tensors:
            yield self._row(self._tree, (), self._trace.result, ())

    def _row(
        self,
        node: ast.expr,
        operands: Sequence[Value],
        value: Value | None,
        stretched: tuple[tuple[str, str], ...],
    ) -> Row:
        label = _label(node, self._steps[-1] if self._steps else None, self._steps)
        return Row(label, ast.unparse(node), _operands(node, operands), value, stretched)

    def _declarations(self, node: ast.expr) -> Iterator[Row]:
        """Yield the tensors that were declared up to the end of `node` and are not shown yet."""
        end = (node.end_lineno or 0, node.end_col_offset or 0)
        for name in self._names:
            tensor = self._trace.tensors.get(name.id)
            is_before = (name.lineno, name.col_offset) < end
            if tensor is not None and is_before and name.id not in self._shown:
                self._shown.add(name.id)
                yield Row(name.id, name.id, "", tensor)


def _names_in_order(tree: ast.AST) -> list[ast.Name]:
    """Return names as they are written, from left to right."""
    found = [part for part in ast.walk(tree) if isinstance(part, ast.Name)]
    return sorted(found, key=lambda name: (name.lineno, name.col_offset))


def _label(node: ast.expr, before: ast.AST | None, steps: Sequence[ast.AST]) -> str:
    """Return the code of a step, with `...` for the step before where no other has a part in it."""
    inside = {part for part in ast.walk(node) if part is not node}
    if before not in inside or before is None or isinstance(node, ast.Tuple | ast.List):
        return ast.unparse(node)
    if any(step in inside and step not in ast.walk(before) for step in steps):
        return ast.unparse(node)
    if isinstance(node, ast.Subscript) and before in ast.walk(node.slice):
        return ast.unparse(node)  # x[...] means something else
    text = ast.unparse(copy.deepcopy(node, {id(before): ast.Name(BEFORE, ast.Load())}))
    if text.startswith(f"{BEFORE}."):
        return text[len(BEFORE) :]
    return ast.unparse(node) if f"{BEFORE}." in text else text


def _operands(node: ast.expr, operands: Sequence[Value]) -> str:
    is_operator = isinstance(node, ast.BinOp | ast.Compare)
    if is_operator and any(isinstance(value, Parts) for value in operands):
        shapes = [_operand(value) for value in operands if any(True for _ in tensors_in(value))]
    else:
        shapes = [shape_text(tensor) for value in operands for tensor in tensors_in(value)]
    sign = ", "
    if isinstance(node, ast.BinOp):
        sign = f" {OPERATORS[type(node.op)]} "
    elif isinstance(node, ast.Compare):
        sign = f" {OPERATORS[type(node.ops[0])]} "
    return sign.join(shapes)


def _operand(value: Value) -> str:
    """Return one side of an operator; several tensors in parentheses."""
    return f"({value_text(value)})" if isinstance(value, Parts) else value_text(value)


def _stretched(step: TracedStep, result: Shaped) -> Iterator[tuple[str, str]]:
    """Yield the operands that were broadcast to the shape of the result."""
    tensors = [value for value in step.operands if isinstance(value, Shaped)]
    if not is_elementwise(step.node) or len(tensors) < 2 or None in result.sizes:
        return
    if broadcast([tensor.sizes for tensor in tensors]) == result.sizes:
        for tensor in tensors:
            if tensor.sizes != result.sizes and tensor.sizes:
                yield sizes_text(tensor.sizes), sizes_text(result.sizes)
