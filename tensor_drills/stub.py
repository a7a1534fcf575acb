"""A drill as the file that a learner begins with.

The stub is generated: statement, definition, an example that is computed, the signature as the
drill file writes it. `stub_file.py` puts them together.
"""

from __future__ import annotations

import ast
import functools
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from tensor_drills.call_text import calls_of, value_text
from tensor_drills.declare import Case, Drill
from tensor_drills.observe import plain, tensors_of
from tensor_drills.prepare import Prepared
from tensor_drills.rules import parse
from tensor_drills.same import is_same_value
from tensor_drills.stub_file import stub_file
from tensor_drills.text import LANGS, Lang

EXAMPLE_WIDTH = 84
BLANK_BODY = "raise NotImplementedError  # write your answer here"
EXAMPLE_SEED = 0
JAXTYPES = ("Bool", "Float", "Int", "UInt8")
EXAMPLE_ELEMENTS = 4


def stub_text(drill: Drill, langs: tuple[Lang, ...] = LANGS) -> str:
    """Return the stub of `drill`, with its statement in each of `langs`."""
    definition, example = definition_of(drill), example_of(drill)
    code = stub_code(drill)
    return stub_file(drill.id, drill.title, drill.statement, definition, example, code, langs)


def stub_code(drill: Drill) -> str:
    """Return what follows the docstring of the stub: imports, and the code to begin with."""
    return f"{imports_of(drill)}\n\n\n{_stub_code(drill)}"


def is_untouched(drill: Drill, tree: ast.Module) -> bool:
    """Whether the drill's function in a submission still has the body of the stub."""
    kind = ast.ClassDef if drill.is_module else ast.FunctionDef
    nodes = [node for node in tree.body if isinstance(node, kind) and node.name == drill.target]
    if len(nodes) != 1:
        return False
    try:
        if drill.stub_code is not None:
            return _bodies(nodes[0]) == _bodies(_node_of(drill.stub_code.function))
        return all(body in _nothing_yet() for body in _bodies(nodes[0]).values())
    except (
        RecursionError,
        ValueError,
    ):  # no stub nests so deeply or has such numbers
        return False


@functools.cache
def _nothing_yet() -> frozenset[str]:
    codes = ("raise NotImplementedError", "raise NotImplementedError()", "...", "pass", "")
    begun = "super().__init__()"
    return frozenset(ast.dump(parse(f"{start}\n{code}")) for code in codes for start in ("", begun))


def header_of(drill: Drill) -> str:
    """Return the signature as the drill file writes it, from `def` to its colon.

    For a module that of the class, with those of its constructor and of `forward`.
    """
    lines = _source_of(drill.function).splitlines()
    node = _node_of(drill.function)
    headers = [_header(lines, method) for method in _methods(node)]
    if drill.is_module:
        return "\n".join([f"class {drill.target}(nn.Module):", *headers])
    return headers[0]


def _header(lines: list[str], node: ast.FunctionDef) -> str:
    return "\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1])


def _stub_code(drill: Drill) -> str:
    """Return the signature with what a learner begins from as its body."""
    given = drill.stub_code
    if drill.is_module:
        if given is not None:
            lines = _source_of(given.function).splitlines()[_node_of(given.function).lineno :]
            return "\n".join([f"class {drill.target}(nn.Module):", *lines]).rstrip()
        start, rest = header_of(drill).split("def forward", 1)
        body = f"        super().__init__()\n        {BLANK_BODY}\n\n"
        return f"{start.rstrip()}\n{body}    def forward{rest}\n        raise NotImplementedError"
    code = BLANK_BODY if given is None else code_of(given.function)
    return f"{header_of(drill)}\n{textwrap.indent(code, '    ')}"


def definition_of(drill: Drill) -> str:
    """Return what defines the result, from the reference's docstring; none for answer drills."""
    return "" if drill.kind == "answer" else inspect.getdoc(drill.function) or ""


def example_of(drill: Drill) -> str:
    """Return the smallest telling case as code with its result; "" where none is small.

    Not telling is a result that is one of the inputs, or what the stub of a repair returns as well:
    it is shown only where the drill has no other.
    """
    if drill.kind == "answer":
        return ""
    prepared = Prepared(drill, EXAMPLE_SEED)
    texts: dict[tuple[bool, int], str] = {}  # by whether they tell, and how many elements they show
    for number, case in enumerate(prepared.cases):
        result = prepared.expected[number].observed.result
        lines = [*example_calls(drill, case), f"# {value_text(plain(result))}"]
        if all(len(line) <= EXAMPLE_WIDTH and "<" not in line for line in lines):
            elements = sum(sent.tensor.numel() for sent in tensors_of(result))
            worth = is_telling(prepared, number), min(elements, EXAMPLE_ELEMENTS)
            texts.setdefault(worth, "\n".join(lines))
    return texts[max(texts)] if texts else ""


def is_telling(prepared: Prepared, number: int) -> bool:
    """Whether the result of a case is neither one of its inputs nor that of the stub's code."""
    result = prepared.expected[number].observed.result
    inputs = [
        value for value in prepared.cases[number].inputs.values() if isinstance(value, Tensor)
    ]
    shown = tensors_of(result)
    if shown and all(any(_is_same(sent.tensor, value) for value in inputs) for sent in shown):
        return False
    stub = prepared.drill.stub_code
    if stub is None:
        return True
    begun = prepared.observe(stub.function)[number].result
    return not is_same_value(result, begun, exact=False, nan_equals_nan=True)


def _is_same(one: Tensor, other: Tensor) -> bool:
    return one.shape == other.shape and one.dtype == other.dtype and torch.equal(one, other)


def example_calls(drill: Drill, case: Case) -> list[str]:
    """Return the lines that make the inputs of a case and call the drill with them."""
    if drill.is_module:
        return calls_of(drill, {name: value_text(value) for name, value in case.inputs.items()})
    lines = [f"{name} = {value_text(value)}" for name, value in case.inputs.items()]
    return [*lines, *calls_of(drill, {name: name for name in case.inputs})]


def imports_of(drill: Drill) -> str:
    """Return the import lines of the stub: torch, and the names that the signature uses."""
    header = header_of(drill)
    used = [name for name in JAXTYPES if f"{name}[" in header]
    lines = ["import torch"]
    if used:
        names = "Tensor, nn" if drill.is_module else "Tensor"
        lines += [f"from jaxtyping import {', '.join(used)}", f"from torch import {names}"]
    return "\n".join(lines)


def code_of(function: Callable[..., Any]) -> str:
    """Return the body of one of the drill's own functions, dedented."""
    node = _node_of(function)
    assert isinstance(node, ast.FunctionDef)
    lines = _source_of(function).splitlines()[node.body[0].lineno - 1 :]
    return textwrap.dedent("\n".join(lines)).rstrip()


def _source_of(function: Callable[..., Any]) -> str:
    return textwrap.dedent(inspect.getsource(function))


def _node_of(function: Callable[..., Any]) -> ast.FunctionDef | ast.ClassDef:
    node = parse(_source_of(function)).body[0]
    assert isinstance(node, ast.FunctionDef | ast.ClassDef)
    return node


def _methods(node: ast.FunctionDef | ast.ClassDef) -> list[ast.FunctionDef]:
    """Return the functions to write: one, or the methods of a class."""
    if isinstance(node, ast.FunctionDef):
        return [node]
    return [item for item in node.body if isinstance(item, ast.FunctionDef)]


def _bodies(node: ast.FunctionDef | ast.ClassDef) -> dict[str, str]:
    """Return what each function holds; the name does not count where there is but one."""
    methods = _methods(node)
    if isinstance(node, ast.FunctionDef):
        return {"": _body(methods[0])}
    return {method.name: _body(method) for method in methods}


def _body(node: ast.FunctionDef) -> str:
    """Return a function's body as the dump of a module, its docstring left out."""
    body = node.body
    first = body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        body = body[1:]
    return ast.dump(ast.Module(body, []))
