"""What an op page is made of: all that a file in ops/ imports comes from here.

page = Page(name=..., signature=..., line=..., shape=..., ...)

@page.loop      the op, written as loops over indices: what the formula says, executable

Every claim of a page is code as well as words, and is run against torch: the rules are expressions
over the parameters that the signature names, `torch`, `np`, `math`, the functions of
`tensor_drills.sizes`, `floated` and `summed` (of dtypes), and what else the file defines.
"""

from __future__ import annotations

import ast
import inspect
import math
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from tensor_drills.errors import BrokenPage
from tensor_drills.sizes import broadcast, dims_of, inserted, numel, reduced, resized
from tensor_drills.text import Text

__all__ = [
    "Page",
    "Same",
    "Sketch",
    "Text",
    "Trap",
    "broadcast",
    "dims_of",
    "floated",
    "inserted",
    "math",
    "np",
    "numel",
    "reduced",
    "resized",
    "summed",
    "torch",
]

Memory = Literal["view", "new", "depends", "input", "value"]
Dtype = Literal["same", "promoted", "float", "sum", "bool", "int64"]
Library = Literal["torch", "NumPy", "einops", "Python"]

NO_WORDS = Text("", "")

Function = TypeVar("Function", bound=Callable[..., Any])

DTYPES: Mapping[str, tuple[Text, str]] = {
    "same": (Text("that of `input`", "与 `input` 相同"), "input.dtype"),
    "promoted": (
        Text("the dtype to which the inputs promote", "各输入做类型提升后的 dtype"),
        "torch.result_type(input, other)",
    ),
    "float": (
        Text(
            "that of `input`; ints and bools become the default float dtype",
            "与 `input` 相同；整数和 bool 变成默认的浮点 dtype",
        ),
        "floated(input.dtype)",
    ),
    "sum": (
        Text(
            "that of `input`; ints and bools become int64",
            "与 `input` 相同；整数和 bool 变成 int64",
        ),
        "summed(input.dtype)",
    ),
    "bool": (Text("always bool", "总是 bool"), "torch.bool"),
    "int64": (Text("always int64", "总是 int64"), "torch.int64"),
}
MEMORIES: Mapping[Memory, Text] = {
    "view": Text("a view: shares the memory of `input`", "视图：与 `input` 共享内存"),
    "new": Text("always new: shares nothing", "总是新的内存，不共享"),
    "input": Text("writes into `input` and returns it", "写入 `input` 并返回它本身"),
    "value": Text("a Python value, no tensor", "Python 值，不是张量"),
}


SIZE_WORDS = (broadcast, dims_of, inserted, numel, reduced, resized)


def floated(dtype: torch.dtype) -> torch.dtype:
    """Return `dtype` where it is a float's or complex, else the default float dtype."""
    return dtype if dtype.is_floating_point or dtype.is_complex else torch.get_default_dtype()


def summed(dtype: torch.dtype) -> torch.dtype:
    """Return `dtype` where it is a float's or complex, else int64."""
    return dtype if dtype.is_floating_point or dtype.is_complex else torch.int64


@dataclass(frozen=True, slots=True)
class Trap:
    """What people write and what comes of it.

    code: is run; its last line is an expression. raises: the name of the error, where it raises.
    why: what happens and what to do.
    """

    code: str
    why: Text
    raises: str | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """Another spelling with the same result.

    code: an expression over the parameters. when: the condition under which it is the same, an
    expression too; empty: always. where: the condition in words, where they are easier to read.
    """

    library: Library
    code: str
    when: str = ""
    where: Text | None = None


class Sketch:
    """What the picture of a page shows: the call, and its inputs by sizes or by values.

    A tuple is a tensor's sizes, a list its values.
    """

    __slots__ = ("code", "inputs")

    def __init__(self, code: str, **inputs: tuple[int, ...] | list[Any]) -> None:
        self.code = code
        self.inputs: Mapping[str, tuple[int, ...] | list[Any]] = inputs


@dataclass(slots=True)
class Page:
    """One op, declared by its file.

    name: the full name, "torch.gather" or "torch.Tensor.view".
    signature: the call, with parameters and defaults: "torch.gather(input, dim, index)"; or an
        attribute: "input.T". White space is one blank, wherever it is written.
    method: the same as a method of a tensor, an expression: "input.gather(dim, index)"; or what
        stands for it: "input[key]".
    aliases: other full names that lead here.
    line: what it does, in one line. words: further words by which people look for it.
    shape: the shapes in symbols. shape_rule: an expression for the result's shape (or shapes).
    shape_note: what the symbols do not say.
    formula: the rule for each element. (Shape and formula are texts where they hold words.)
    memory: whether the result shares memory with `input`. For "depends" there are `memory_note`,
        and `is_view`, an expression.
    dtype: a word of `DTYPES`, or a text with `dtype_rule`, an expression for the dtype (or dtypes).
    gradient: where gradients go; None where no gradient flows.
    gradient_to: the parameters that receive one, with a condition where there is one:
        "q if interpolation == 'linear'". gradient_when: in which calls the page speaks of
        gradients at all, an expression; empty: in all. gradient_code: for the first of them, an
        expression over the parameters, `out` and `grad`; optional.
    example: is run, and shown with what it prints.
    see: ids of other pages.
    opinfo: the name in torch's own table of ops, where it differs; with a variant's name after a
        colon where only that one fits: "max:reduction_with_dim".
    samples: further calls for the proof, as keyword arguments: "input=torch.ones(2), dim=0".
    layout_matters: torch refuses some strides that it takes in another order.
    is_random: the result differs from call to call.
    scope: what the file defines besides; `load_page` fills it in.
    """

    name: str
    signature: str
    line: Text
    example: str
    method: str | None = None
    aliases: tuple[str, ...] = ()
    words: Text = NO_WORDS
    shape: str | Text = ""
    shape_rule: str = ""
    shape_note: Text | None = None
    formula: str | Text = ""
    memory: Memory | None = None
    memory_note: Text | None = None
    is_view: str = ""
    dtype: Dtype | Text | None = None
    dtype_rule: str = ""
    gradient: Text | None = None
    gradient_to: tuple[str, ...] = ()
    gradient_when: str = ""
    gradient_code: str = ""
    traps: tuple[Trap, ...] = ()
    same_as: tuple[Same, ...] = ()
    see: tuple[str, ...] = ()
    sketch: Sketch | None = None
    opinfo: str | None = None
    samples: Sequence[str] = ()
    layout_matters: bool = False
    is_random: bool = False
    scope: Mapping[str, Any] = field(default_factory=dict, init=False)
    _loop: Callable[..., Any] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.signature = " ".join(self.signature.split()).replace("( ", "(")
        if self.memory == "depends" and not (self.memory_note and self.is_view):
            raise _broken(self.name, 'memory "depends" needs memory_note and is_view')
        if isinstance(self.dtype, Text) and not self.dtype_rule:
            raise _broken(self.name, "a dtype in words needs dtype_rule")
        if bool(self.gradient) != bool(self.gradient_to):
            raise _broken(self.name, "gradient and gradient_to go together")
        if self.shape and not self.shape_rule:
            raise _broken(self.name, "a shape in symbols needs shape_rule")
        self.parameters()

    def names_in_rules(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the page's expressions may name.

        given: the arguments of one call, by parameter.
        """
        words = {function.__name__: function for function in SIZE_WORDS}
        own = {name: value for name, value in self.scope.items() if not name.startswith("__")}
        libraries = {"torch": torch, "np": np, "math": math, "F": functional, "nn": nn}
        return {**libraries, **words, "floated": floated, "summed": summed, **own, **given}

    def loop(self, function: Function) -> Function:
        """Register the op as loops over indices."""
        self._loop = function
        return function

    @property
    def loop_function(self) -> Callable[..., Any] | None:
        """The loop version, where there is one."""
        return self._loop

    def loop_source(self) -> str:
        """Return the loop version as written, without its decorator; empty where there is none."""
        if self._loop is None:
            return ""
        lines = textwrap.dedent(inspect.getsource(self._loop)).splitlines()
        return "\n".join(lines[1:])

    def parameters(self) -> inspect.Signature:
        """Return the parameters that the signature names; `input` is first in that of a method.

        Raises:
            BrokenPage: it is no call.
        """
        call, bracket, arguments = self.signature.partition("(")
        arguments = arguments if bracket else ")"  # an attribute, as `input.T` is
        if call.startswith("input."):
            arguments = f"input, {arguments}" if arguments != ")" else "input)"
        try:
            scope: dict[str, Any] = {"torch": torch}
            exec(f"def call({arguments}: ...", scope)
        except SyntaxError as error:
            raise _broken(self.name, f"signature `{self.signature}` is no call") from error
        return inspect.signature(scope["call"])

    def call_code(self, named: Iterable[str]) -> str:
        """Return the call of the signature with these parameters given: an expression."""
        call, bracket, _ = self.signature.partition("(")
        if not bracket:
            return call
        given = []
        for name, parameter in self.parameters().parameters.items():
            if name not in named or (name == "input" and call.startswith("input.")):
                continue
            if parameter.kind is parameter.VAR_POSITIONAL:
                given.append(f"*{name}")
            elif parameter.default is parameter.empty:
                given.append(name)
            else:
                given.append(f"{name}={name}")
        return f"{call}({', '.join(given)})"

    def dtype_text(self) -> Text | None:
        """Return the dtype rule in words; they name the first parameter where none is `input`."""
        if not isinstance(self.dtype, str):
            return self.dtype
        words, parameters = DTYPES[self.dtype][0], list(self.parameters().parameters)
        if "input" in parameters or not parameters:
            return words
        first = f"`{parameters[0]}`"
        return Text(words.en.replace("`input`", first), words.zh.replace("`input`", first))

    def dtype_expression(self) -> str:
        """Return the dtype rule as an expression; empty where the page has none."""
        if isinstance(self.dtype, str) and not self.dtype_rule:
            return DTYPES[self.dtype][1]
        return self.dtype_rule

    def memory_text(self) -> Text | None:
        """Return what the result shares, in words."""
        if self.memory is None or self.memory == "depends":
            return self.memory_note
        return self.memory_note or MEMORIES[self.memory]

    def names(self) -> tuple[str, ...]:
        """Return all full names that lead here, the page's own first."""
        names = [self.name, *self.aliases]
        if self.method and self.method.startswith("input."):
            method = ast.unparse(ast.parse(self.method, mode="eval"))
            names.append("torch.Tensor." + method.removeprefix("input.").partition("(")[0])
        return tuple(dict.fromkeys(names))


def _broken(name: str, what: str) -> BrokenPage:
    return BrokenPage(Text(f"`{name}`: {what}.", f"`{name}`：{what}。"))
