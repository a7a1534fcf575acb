"""What a statement rules out: loops, seen in the syntax tree, and ops, seen as they are called."""

from __future__ import annotations

import ast
import inspect
import textwrap
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeGuard

from tensor_drills.declare import Drill
from tensor_drills.observe import copy_of
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding
from tensor_drills.worker.action import OpRecorder, perform

LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
LOOPING_CALLS = ("map", "filter", "vectorize", "apply_", "map_")


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule that was broken.

    rule: "loop", or the short name of the op that is ruled out.
    line: where in the source, counted from 1; None where it was seen at run time.
    """

    rule: str
    line: int | None = None


def parse(source: bytes | str) -> ast.Module:
    """Parse a submission; its warnings are its own and are not shown here.

    Raises:
        SyntaxError: it is not Python.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(source)
        except (ValueError, MemoryError, RecursionError) as error:
            raise SyntaxError(str(error) or "too deeply nested") from error


def loops_in(tree: ast.AST) -> list[Breach]:
    """Return the loops of a syntax tree: statements, comprehensions, and calls such as `map`.

    What stands under `if __name__ == "__main__":` is never run here, and does not count; unless the
    file binds `__name__` itself.
    """
    found = []
    looping = set(LOOPING_CALLS) - _defined_in(tree)
    for node in _run_nodes(tree):
        called = node.func if isinstance(node, ast.Call) else None
        name = getattr(called, "id", getattr(called, "attr", None))
        if isinstance(node, LOOPS) or name in looping:
            found.append(Breach("loop", getattr(node, "lineno", 1)))
    return sorted(found, key=lambda breach: breach.line or 0)


def never_clears(tree: ast.AST) -> bool:
    """Whether a source calls `backward` in a loop, and nothing in it clears a gradient.

    A loop that makes its parameters anew, with `requires_grad_`, has none to clear.
    """
    nodes = list(_run_nodes(tree))
    loops = [node for node in nodes if isinstance(node, ast.For | ast.While)]
    looped = {name for loop in loops for name in map(_attribute, _run_nodes(loop)) if name}
    if "backward" not in looped or looped & {"requires_grad", "requires_grad_"}:
        return False
    if {"zero_grad", "zero_"} & set(map(_attribute, nodes)):
        return False
    return not any(_writes_a_gradient(node) for node in nodes)


def _attribute(node: ast.AST) -> str | None:
    return node.attr if isinstance(node, ast.Attribute) else None


def _writes_a_gradient(node: ast.AST) -> bool:
    """Whether a node is `x.grad = ...`, `del x.grad`, `x.grad.mul_`, `setattr(x, "grad", ...)`."""
    if isinstance(node, ast.Constant):
        return node.value == "grad"
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr == "grad":
        return isinstance(node.ctx, ast.Store | ast.Del)
    return node.attr.endswith("_") and _attribute(node.value) == "grad"


def _run_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes below `tree`, without recursion: a submission may nest deeply."""
    guards = set()
    if isinstance(tree, ast.Module) and not _binds_its_name(tree):
        guards = {node for node in tree.body if _is_main_guard(node)}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        children = node.orelse if node in guards else ast.iter_child_nodes(node)
        for child in children:
            waiting.append(child)
            yield child


def _binds_its_name(tree: ast.Module) -> bool:
    """Whether the file may give `__name__` another value: it is no longer only read."""
    name = "__name__"
    return any(
        (isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load))
        or (isinstance(node, ast.Constant) and node.value == name)
        or (isinstance(node, ast.alias) and (node.asname or node.name) == name)
        or (isinstance(node, ast.arg) and node.arg == name)
        or (isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name)
        or (isinstance(node, ast.Global | ast.Nonlocal) and name in node.names)
        for node in ast.walk(tree)
    )


def _defined_in(tree: ast.AST) -> set[str]:
    """Return the names of functions and classes that a file defines itself."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}


def _is_main_guard(node: ast.AST) -> TypeGuard[ast.If]:
    """Whether a node is `if __name__ == "__main__":`."""
    if not isinstance(node, ast.If) or not isinstance(node.test, ast.Compare):
        return False
    test = node.test
    sides = [test.left, *test.comparators]
    names = {side.id for side in sides if isinstance(side, ast.Name)}
    values = {side.value for side in sides if isinstance(side, ast.Constant)}
    is_equal = len(test.ops) == 1 and isinstance(test.ops[0], ast.Eq)
    return is_equal and names == {"__name__"} and values == {"__main__"}


def breaches(drill: Drill, tree: ast.AST, called: Iterable[str]) -> list[Breach]:
    """Return the rules of `drill` that a submission breaks.

    called: names of torch functions seen at run time (`OpRecorder.names`).
    """
    found = loops_in(tree) if drill.no_loop else []
    names = set(called)
    return found[:1] + [Breach(op) for op in drill.ruled_out if {op, f"{op}_", f"r{op}"} & names]


def breaches_here(
    drill: Drill, function: Callable[..., Any], inputs: Mapping[str, Any]
) -> list[Breach]:
    """Return the rules that one of the drill's own functions breaks, run once on `inputs`."""
    if not (drill.no_loop or drill.ruled_out):
        return []
    tree = parse(textwrap.dedent(inspect.getsource(function)))
    recorder = OpRecorder()
    if drill.ruled_out:
        copies = {name: copy_of(value) for name, value in inputs.items()}
        form = drill.form if inspect.isclass(function) else None
        with suppress(Exception):  # a misconception may raise on its first case
            perform(function, copies, form=form, recorder=recorder)
    return breaches(drill, tree, recorder.names)


def loop_finding(breach: Breach) -> Finding:
    """Say of code that raises that it could not pass without it, either."""
    return Finding(
        "rule",
        Text(
            f"besides, line {breach.line} loops in Python, which this drill rules out: one tensor "
            "operation is asked",
            f"另外，第 {breach.line} 行用了 Python 循环，这道题不允许：题目要求用张量运算",
        ),
    )


def rule_finding(breach: Breach, lines: list[str]) -> Finding:
    """Say which rule was broken, and where."""
    if breach.rule != "loop":
        return Finding(
            "rule",
            Text(
                f"the values are right, but `{breach.rule}` is ruled out here",
                f"数值都对，但这道题不允许用 `{breach.rule}`",
            ),
        )
    line = breach.line or 1
    code = printable(lines[line - 1].strip()) if line <= len(lines) else ""
    return Finding(
        "rule",
        Text(
            f"the values are right, but line {line} loops in Python: one tensor operation is asked",
            f"数值都对，但第 {line} 行用了 Python 循环：题目要求用张量运算",
        ),
        source_line=code,
    )
