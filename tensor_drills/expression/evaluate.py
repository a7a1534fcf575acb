"""Computing an expression, node by node, from the leaves up.

    from tensor_drills.expression.evaluate import evaluate
    evaluate(parse("x.permute(1, 0)", names={"x"}), {"x": tensor})

All names are looked up before anything runs. A value is a tensor, a number, a dtype, a string, a
layer of torch.nn, or a tuple, list or slice of such: whatever else a call might give is refused.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import torch
from torch import nn

from tensor_drills.errors import StepFailed, TensorDrillsError, TooLarge
from tensor_drills.expression.guard import Exceeded, Guard, Limits
from tensor_drills.expression.operations import (
    INT_BITS,
    OPERATIONS,
    PARTS_LIMIT,
    TOO_LARGE_INT,
    TOO_MANY_PARTS,
    too_large,
)
from tensor_drills.expression.syntax import Expression, is_float
from tensor_drills.expression.vocabulary import Vocabulary, full_name, vocabulary
from tensor_drills.expression.words import (
    attributes_of,
    dotted_name,
    methods_of,
    no_member,
    require_words,
)
from tensor_drills.text import Text, printable

SEED = 0
# Python's types, as torch reads them where it wants a dtype.
TYPES = {"bool": torch.bool, "float": torch.float64, "int": torch.int64}
REASON_LIMIT = 300  # characters of torch's own message

NUMBERS = (bool, int, float, complex, torch.SymInt, torch.SymFloat, torch.SymBool)
PLAIN = (
    torch.Tensor,
    *NUMBERS,
    str,
    slice,
    type(...),
    type(None),
    torch.dtype,
    torch.device,
    torch.memory_format,
    nn.Module,
)
# Keyword arguments that write elsewhere, choose another device or another kind of tensor.
REFUSED_KEYWORDS = ("out", "generator", "layout", "names", "pin_memory", "memory_format_out")
# What makes as many tensors or layers as a number says.
CUTTERS = frozenset(
    {"chunk", "combinations", "dsplit", "hsplit", "split", "tensor_split", "vsplit"}
    | {"TransformerDecoder", "TransformerEncoder"}
)
NO_OPERAND = Text("Operators take tensors and numbers.", "运算符只能用于张量和数字。")
NOT_CALLABLE = Text("This cannot be called.", "这里的对象不能被调用。")
ONLY_CPU = Text("Tensors stay on the CPU here.", "这里的张量只在 CPU 上。")


@dataclass(frozen=True, slots=True)
class Step:
    """One operation that was carried out: a call, an operator, an indexing, an attribute.

    operands: the values that went in, in the order in which they were written; a method's tensor
    is the first of them. result: what came out.
    """

    node: ast.expr
    operands: tuple[object, ...]
    result: object


def evaluate(
    expression: Expression,
    values: Mapping[str, object],
    watch: Callable[[Step], None] | None = None,
    within: AbstractContextManager[object] | None = None,
) -> Any:
    """Compute an expression.

    values: tensors and numbers by name. A method in place (`x.add_(1)`) changes them: pass clones
    where that matters. watch: is told of every step, in order. within: what torch's calls are made
    in, by default a guard with the ordinary limits. Random numbers are drawn from a fixed seed,
    and leave torch's own state as it was.

    Raises:
        BadExpression: it names what is not allowed, or uses it in a way that is not.
        TooLarge: a step would pass a limit.
        StepFailed: torch refused a step; its own exception is the cause.
    """
    words = vocabulary()
    require_words(expression, values, words)
    walker = _Walker(expression, values, words, watch or (lambda step: None))
    with warnings.catch_warnings(), torch.random.fork_rng(devices=[]):
        warnings.simplefilter("ignore")
        torch.default_generator.manual_seed(SEED)  # of the CPU alone
        with within if within is not None else Guard(Limits()):
            return walker.value(expression.tree)


class _Walker:
    """Computes the nodes of one expression."""

    def __init__(
        self,
        expression: Expression,
        values: Mapping[str, object],
        words: Vocabulary,
        watch: Callable[[Step], None],
    ) -> None:
        self._expression = expression
        self._values = values
        self._words = words
        self._watch = watch

    def value(self, node: ast.expr) -> Any:
        """Compute one node."""
        dotted = dotted_name(node, self._values)
        if dotted is not None:
            return self._constant(node, dotted)
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return self._values[name] if name in self._values else TYPES[name]
            case ast.Tuple(elts=parts):
                return tuple(self.value(part) for part in parts)
            case ast.List(elts=parts):
                return [self.value(part) for part in parts]
            case ast.Slice(lower=lower, upper=upper, step=step):
                return slice(*(part and self.value(part) for part in (lower, upper, step)))
            case ast.UnaryOp(op=op, operand=operand):
                return self._operation(node, op, self.value(operand))
            case ast.BinOp(left=left, op=op, right=right):
                return self._operation(node, op, self.value(left), self.value(right))
            case ast.Compare(left=left, ops=[op], comparators=[right]):
                return self._operation(node, op, self.value(left), self.value(right))
            case ast.Subscript(value=value, slice=index):
                return self._item(node, self.value(value), self.value(index))
            case ast.Attribute(value=value, attr=name):
                return self._attribute(node, self.value(value), name)
            case ast.Call(args=[ast.Constant(value=word)]) if is_float(node):
                return float(str(word))
            case ast.Call():
                return self._call(node)
        raise self._expression.bad(Text("This cannot be computed.", "这无法计算。"), node)

    def _constant(self, node: ast.expr, dotted: str) -> object:
        name = full_name(dotted)
        if name in self._words.constants:
            return self._words.constants[name]
        raise self._expression.bad(
            Text(
                f"`{dotted}` is to be called: `{dotted}(...)`.",
                f"`{dotted}` 需要调用：`{dotted}(...)`。",
            ),
            node,
        )

    def _operation(self, node: ast.expr, op: ast.AST, *operands: Any) -> object:
        if any(isinstance(operand, str | nn.Module) for operand in operands):
            raise self._expression.bad(NO_OPERAND, node)
        if (problem := too_large(op, operands)) is not None:
            raise self._too_large(node, problem)
        result = self._run(node, lambda: OPERATIONS[type(op)](*operands), operands)
        if type(result) is int and result.bit_length() > INT_BITS:
            raise self._too_large(node, TOO_LARGE_INT)
        return result

    def _item(self, node: ast.expr, value: Any, index: Any) -> object:
        if not isinstance(value, torch.Tensor | tuple | list):
            raise self._expression.bad(Text("This cannot be indexed.", "这里不能索引。"), node)
        return self._run(node, lambda: value[index], (value, index))

    def _attribute(self, node: ast.Attribute, value: object, name: str) -> object:
        if name not in attributes_of(value, self._words):
            raise self._expression.bad(no_member(value, name, self._words), node)
        return self._run(node, lambda: getattr(value, name), (value,))

    def _call(self, node: ast.Call) -> object:
        """Call a function of torch, a layer, or a method."""
        before: tuple[object, ...] = ()
        name = ""
        function: object
        dotted = dotted_name(node.func, self._values)
        if dotted is not None:
            name, function = full_name(dotted), self._words.resolve(dotted)
        elif isinstance(node.func, ast.Attribute):
            name = node.func.attr
            owner = self.value(node.func.value)
            if name not in methods_of(owner, self._words):
                raise self._expression.bad(no_member(owner, name, self._words), node.func)
            function, before = getattr(owner, name), (owner,)
        else:
            function = self.value(node.func)
        if not callable(function) or isinstance(function, torch.Tensor | torch.dtype):
            raise self._expression.bad(NOT_CALLABLE, node)
        arguments, keywords = self._arguments(node, name.rpartition(".")[2])
        operands = (*before, *arguments, *keywords.values())
        return self._run(node, lambda: function(*arguments, **keywords), operands)

    def _arguments(self, node: ast.Call, name: str) -> tuple[list[Any], dict[str, Any]]:
        arguments: list[Any] = []
        for part in node.args:
            is_starred = isinstance(part, ast.Starred)
            more = self.value(part.value) if isinstance(part, ast.Starred) else self.value(part)
            for value in more if is_starred else (more,):
                self._check_argument(part, name, value)
                arguments.append(value)
        keywords = {}
        for keyword in node.keywords:
            assert keyword.arg is not None, "the syntax was checked"
            if keyword.arg in REFUSED_KEYWORDS:
                raise self._expression.bad(_no_keyword(keyword.arg), keyword)
            keywords[keyword.arg] = self.value(keyword.value)
            self._check_argument(keyword.value, name, keywords[keyword.arg])
        return arguments, keywords

    def _check_argument(self, node: ast.expr, name: str, value: object) -> None:
        if isinstance(value, str) and value != "cpu" and _is_device(value):
            raise self._expression.bad(ONLY_CPU, node)
        if name in CUTTERS:
            is_count = type(value) is torch.Tensor and not value.ndim and not value.is_complex()
            number = value.item() if is_count and isinstance(value, torch.Tensor) else value
            if isinstance(number, int | float) and number > PARTS_LIMIT:
                raise self._too_large(node, TOO_MANY_PARTS)

    def _run(
        self, node: ast.expr, action: Callable[[], object], operands: Sequence[object]
    ) -> object:
        code = self._expression.code(node)
        try:
            result = action()
        except Exceeded as error:
            raise self._too_large(node, error.text, tuple(operands)) from error
        except TensorDrillsError:
            raise
        except Exception as error:  # torch raises whatever it likes
            raise self._failed(node, reason_of(error), tuple(operands)) from error
        if not _is_plain(result):
            raise self._expression.bad(
                Text(
                    f"`{code}` gives what cannot be used here.", f"`{code}` 的结果不能在这里使用。"
                ),
                node,
            )
        self._watch(Step(node, tuple(operands), result))
        return result

    def _failed(self, node: ast.expr, reason: Text, operands: tuple[object, ...]) -> StepFailed:
        code = self._expression.code(node)
        text = Text(
            f"torch cannot do `{code}`: {reason.en}", f"torch 无法计算 `{code}`：{reason.zh}"
        )
        return StepFailed(text, reason, node, operands)

    def _too_large(
        self, node: ast.expr, reason: Text, operands: tuple[object, ...] = ()
    ) -> TooLarge:
        code = self._expression.code(node)
        text = Text(f"`{code}` is too large: {reason.en}.", f"`{code}` 过大：{reason.zh}。")
        return TooLarge(text, reason, node, operands)


def reason_of(error: Exception) -> Text:
    """Return torch's own words on one line, without what follows them."""
    words = " ".join(str(error).split("\n\n")[0].split()) or type(error).__name__
    return Text.same(printable(words[:REASON_LIMIT] + "…" * (len(words) > REASON_LIMIT)))


def _is_plain(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return isinstance(value, PLAIN)


def _is_device(word: str) -> bool:
    try:
        torch.device(word)
    except RuntimeError:
        return False
    return True


def _no_keyword(name: str) -> Text:
    return Text(f"The argument `{name}=` is not available here.", f"参数 `{name}=` 在此不可用。")
