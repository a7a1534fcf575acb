"""Runs what an op page shows: its example, its traps, its picture."""

from __future__ import annotations

import ast
import contextlib
import io
import math
import warnings
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import torch

from tensor_drills.errors import BrokenPage
from tensor_drills.op_entry import OpEntry, OpPage, Ran, RanTrap, Spelling
from tensor_drills.page import Page, Same, Trap
from tensor_drills.picture.given import Given
from tensor_drills.picture.scene import to_json
from tensor_drills.picture.trace import trace
from tensor_drills.text import Text

RESULT_LINES = 12
MESSAGE_LIMIT = 300


def entry_of(page: Page, name: str, group: str, drills: Iterable[str], digest: str) -> OpEntry:
    """Return a page's line of the index."""
    return OpEntry(name, group, page.names(), page.line, page.words, tuple(drills), digest)


def run_page(page: Page, entry: OpEntry) -> OpPage:
    """Run what a page shows.

    Raises:
        BrokenPage: the example raises, a trap does not do what it says, or the picture cannot be
            drawn.
    """
    return OpPage(
        entry=entry,
        signature=page.signature,
        method=page.method or "",
        shape=_text(page.shape),
        shape_note=page.shape_note,
        formula=_text(page.formula),
        memory=page.memory_text(),
        dtype=page.dtype_text(),
        gradient=page.gradient,
        example=_example(page),
        traps=tuple(_trap(page, trap) for trap in page.traps),
        same_as=tuple(_spelling(same) for same in page.same_as),
        loop=page.loop_source(),
        see=page.see,
        picture=_picture(page),
    )


def _example(page: Page) -> tuple[Ran, ...]:
    try:
        return tuple(run(page.example))
    except Exception as error:
        raise _broken(page, f"its example raises {type(error).__name__}: {error}") from error


def _trap(page: Page, trap: Trap) -> RanTrap:
    code = trap.code.strip()
    try:
        ran = run(code)
    except Exception as error:
        name = type(error).__name__
        if name != trap.raises:
            raise _broken(page, f"the trap `{code}` raises {name}: {error}") from error
        return RanTrap(code, f"{name}: {_first_line(str(error))}", True, trap.why)
    if trap.raises:
        raise _broken(page, f"the trap `{code}` raises no {trap.raises}")
    return RanTrap(code, "\n".join(one.result for one in ran if one.result), False, trap.why)


def _spelling(same: Same) -> Spelling:
    condition = same.where
    if condition is None and same.when:
        condition = Text(f"if {same.when}", f"当 {same.when}")
    return Spelling(same.library, same.code, condition)


def _text(words: str | Text) -> Text:
    return words if isinstance(words, Text) else Text.same(words)


def _first_line(message: str) -> str:
    line = message.strip().splitlines()[0] if message.strip() else ""
    return line if len(line) <= MESSAGE_LIMIT else line[:MESSAGE_LIMIT] + " …"


def _picture(page: Page) -> Mapping[str, Any] | None:
    sketch = page.sketch
    if sketch is None:
        return None
    inputs = {
        name: Given.of_sizes(*given)
        if isinstance(given, tuple)
        else Given.of_values(torch.tensor(given))
        for name, given in sketch.inputs.items()
    }
    code = compile(sketch.code, "<sketch>", "eval")

    def call(**tensors: torch.Tensor) -> Any:
        return eval(code, {**_scope(), **tensors})

    try:
        return to_json(trace(sketch.code, call, inputs))
    except Exception as error:
        raise _broken(page, f"its picture: {type(error).__name__}: {error}") from error


def run(code: str) -> list[Ran]:
    """Run code statement by statement, as an interpreter would; return what each printed.

    Raises whatever the code raises. The random state starts from 0 and is put back.
    """
    scope = _scope()
    ran = []
    with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.manual_seed(0)
        for statement in ast.parse(code.strip()).body:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                _run_statement(statement, scope)
            lines = printed.getvalue().rstrip("\n").split("\n")
            shown = lines if len(lines) <= RESULT_LINES else [*lines[:RESULT_LINES], "…"]
            source = ast.get_source_segment(code.strip(), statement) or ""
            ran.append(Ran(source, "\n".join(shown)))
    return ran


def _scope() -> dict[str, Any]:
    """Return the names that the code of a page may use."""
    return {"torch": torch, "np": np, "F": torch.nn.functional, "nn": torch.nn, "math": math}


def error_of(code: str) -> Exception | None:
    """Return the error that code raises; None where it raises none."""
    try:
        run(code)
    except Exception as error:
        return error
    return None


def _run_statement(statement: ast.stmt, scope: dict[str, Any]) -> None:
    if isinstance(statement, ast.Expr):
        value = eval(compile(ast.Expression(statement.value), "<page>", "eval"), scope)
        if value is not None:
            print(repr(value))
    else:
        exec(compile(ast.Module([statement], []), "<page>", "exec"), scope)


def _broken(page: Page, what: str) -> BrokenPage:
    return BrokenPage(Text(f"`{page.name}`: {what}", f"`{page.name}`：{what}"))
