"""A drill as the file that a learner begins with.

The stub is generated: statement, definition, an example that is computed, the signature as the
drill file writes it. Its last line holds the hash of the rest, so that a generated file can be
told from one that somebody has edited.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

from tensor_drills.call_text import value_text
from tensor_drills.declare import Drill
from tensor_drills.prepare import Prepared
from tensor_drills.rules import parse
from tensor_drills.text import LANGS, Lang
from tensor_drills.worker.values import Sent
from tensor_drills.wrap import wrapped

WIDTH = 88
EXAMPLE_WIDTH = 84
MARK = "# generated stub "
BLANK_BODY = "raise NotImplementedError  # write your answer here"
EXAMPLE_SEED = 0
EXAMPLE_ELEMENTS = 4


def stub_text(drill: Drill, langs: tuple[Lang, ...] = LANGS) -> str:
    """Return the stub of `drill`, with its statement in each of `langs`."""
    title = " · ".join(drill.title.to(lang) for lang in langs)
    paragraphs = [wrapped(drill.statement.to(lang), WIDTH) for lang in langs]
    if definition := definition_of(drill):
        paragraphs.append(textwrap.indent(definition, "    "))
    if example := example_of(drill):
        paragraphs.append(textwrap.indent(example, "    "))
    paragraphs.append(f"tensor-drills check {drill.id}\ntensor-drills hint {drill.id}")
    docstring = "\n\n".join([title, *paragraphs])
    quotes = 'r"""' if "\\" in docstring else '"""'
    body = "\n\n".join([f'{quotes}{docstring}\n"""', imports_of(drill)])
    header, code = header_of(drill), _stub_body(drill)
    text = f"{body}\n\n\n{header}\n{textwrap.indent(code, '    ')}\n\n\n"
    return f"{text}{MARK}{_digest(text)}\n"


def is_generated(text: str) -> bool:
    """Whether a file is a stub as it was generated, by this version or an earlier one."""
    head, mark, digest = text.rpartition(MARK)
    return bool(mark) and digest.strip() == _digest(head)


def is_untouched(drill: Drill, tree: ast.Module) -> bool:
    """Whether the drill's function in a submission still has the body of the stub."""
    try:
        bodies = [_body(node) for node in tree.body if _is_function(node, drill.id)]
    except RecursionError:  # nested more deeply than any stub
        return False
    if len(bodies) != 1:
        return False
    if drill.stub_code is not None:
        return bodies[0] == _body(_function_node(drill.stub_code.function))
    return bodies[0] in _nothing_yet()


@functools.cache
def _nothing_yet() -> frozenset[str]:
    codes = ("raise NotImplementedError", "raise NotImplementedError()", "...", "pass", "")
    return frozenset(ast.dump(parse(code)) for code in codes)


def header_of(drill: Drill) -> str:
    """Return the signature as the drill file writes it, from `def` to its colon."""
    source = textwrap.dedent(inspect.getsource(drill.function))
    node = _function_node(drill.function)
    lines = source.splitlines()
    return "\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1])


def definition_of(drill: Drill) -> str:
    """Return what defines the result, from the reference's docstring; none for answer drills."""
    return "" if drill.kind == "answer" else inspect.getdoc(drill.function) or ""


def example_of(drill: Drill) -> str:
    """Return the smallest telling case as code with its result; "" where none is small."""
    if drill.kind == "answer":
        return ""
    prepared = Prepared(drill, EXAMPLE_SEED)
    for case, expected in zip(prepared.cases, prepared.expected, strict=True):
        result = expected.observed.result
        if not isinstance(result, Sent) or result.tensor.numel() < EXAMPLE_ELEMENTS:
            continue
        lines = [f"{name} = {value_text(value)}" for name, value in case.inputs.items()]
        lines.append(f"{drill.id}({', '.join(case.inputs)})")
        lines.append(f"# {value_text(result.tensor)}")
        if all(len(line) <= EXAMPLE_WIDTH and "<" not in line for line in lines):
            return "\n".join(lines)
    return ""


def imports_of(drill: Drill) -> str:
    """Return the import lines of the stub: torch, and the names that the signature uses."""
    header = header_of(drill)
    used = [name for name in ("Bool", "Float", "Int") if f"{name}[" in header]
    lines = ["import torch"]
    if used:
        lines += [f"from jaxtyping import {', '.join(used)}", "from torch import Tensor"]
    return "\n".join(lines)


def _stub_body(drill: Drill) -> str:
    if drill.stub_code is None:
        return BLANK_BODY
    return code_of(drill.stub_code.function)


def code_of(function: Callable[..., Any]) -> str:
    """Return the body of one of the drill's own functions, dedented."""
    source = textwrap.dedent(inspect.getsource(function))
    first = _function_node(function).body[0]
    lines = source.splitlines()[first.lineno - 1 :]
    return textwrap.dedent("\n".join(lines)).rstrip()


def _function_node(function: Callable[..., Any]) -> ast.FunctionDef:
    node = parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(node, ast.FunctionDef)
    return node


def _is_function(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == name


def _body(node: ast.stmt) -> str:
    """Return a function's body as the dump of a module, its docstring left out."""
    assert isinstance(node, ast.FunctionDef)
    body = node.body
    first = body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    ):
        body = body[1:]
    return ast.dump(ast.Module(body, []))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
