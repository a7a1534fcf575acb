"""Shapes by running torch on fake tensors, whose sizes may be symbols.

A symbol stands for a whole number of at least 2. It carries an example of itself, because torch
branches on sizes: what a branch asked is kept as a guard, a sympy relation. Sizes that depend on
values come back as None.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

import sympy  # type: ignore[import-untyped]
import torch
from torch import nn
from torch._dispatch.python import enable_python_dispatcher
from torch._dynamo.source import ConstantSource
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.fx.experimental.symbolic_shapes import DimDynamic, ShapeEnv, free_unbacked_symbols

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.running import Dtypes, Ground, run
from tensor_drills.calculator.samples import symbol_of
from tensor_drills.calculator.trace import Size, Trace
from tensor_drills.expression.guard import Budget, Limits, quiet
from tensor_drills.expression.vocabulary import vocabulary
from tensor_drills.text import Text

FILLING = {"reset_parameters", "_reset_parameters"}
LIMITS = Limits(calls=2_000, seconds=2.0)


@dataclass(frozen=True, slots=True)
class Derived:
    """What fake tensors gave. guards: relations that held for the examples and were asked for."""

    trace: Trace
    guards: tuple[sympy.Basic, ...]


def trace_symbols(
    declared: Declared, examples: Mapping[str, int], sizes: Mapping[str, int], dtypes: Dtypes
) -> Derived:
    """Run an expression on fake tensors.

    examples: a size of at least 2 for every name of a dim that is to stay a name. sizes: numbers
    for the others.

    Raises BadExpression: it is not allowed.
    """
    env = ShapeEnv(duck_shape=False)
    fake = FakeTensorMode(shape_env=env, allow_fallback_kernels=False)
    symbols = {name: _symbol(env, name, example) for name, example in examples.items()}
    own = {symbol.node.expr: symbol_of(name) for name, symbol in symbols.items()}

    def size(value: Any) -> Size:
        if isinstance(value, int):
            return value
        formula = env.simplify(value.node.expr)
        if formula.is_Integer:
            return int(formula)
        return None if free_unbacked_symbols(formula) else formula.xreplace(own)

    def make(shape: tuple[Any, ...], dtype: torch.dtype) -> torch.Tensor:
        with fake:
            return torch.empty(shape, dtype=dtype)

    with quiet(), _unfilled_layers():
        budget = Budget(LIMITS, time.process_time)
        within = _Within(fake, budget, has_names=bool(examples))
        ground = Ground(make, size, lambda: True, within, budget)
        trace = run(declared, {**symbols, **sizes}, dtypes, ground)
    renamed = {str(symbol): name.name for symbol, name in own.items()}
    guards = tuple(env.simplify(guard.expr).xreplace(own) for guard in env.guards)
    asked = [one.expr for some in env.deferred_runtime_asserts.values() for one in some]
    is_chancy = any(isinstance(expr, sympy.Eq) for expr in asked)
    return Derived(replace(_in_own_words(trace, renamed), is_chancy=is_chancy), guards)


def _in_own_words(trace: Trace, names: Mapping[str, str]) -> Trace:
    """Return a trace whose failure speaks of the learner's names instead of torch's."""
    if trace.failure is None:
        return trace

    def named(words: str) -> str:
        return re.sub(r"\bs\d+\b", lambda found: names.get(found[0], found[0]), words)

    reason = Text(named(trace.failure.reason.en), named(trace.failure.reason.zh))
    return replace(trace, failure=replace(trace.failure, reason=reason))


def _symbol(env: ShapeEnv, name: str, example: int) -> torch.SymInt:
    source = ConstantSource(name)
    symbol = env.create_symbol(example, source=source, dynamic_dim=DimDynamic.DYNAMIC)
    made = env.create_symintnode(symbol, hint=example, source=source)
    assert isinstance(made, torch.SymInt), "a dynamic dim stays a symbol"
    return made


class _Within(ExitStack):
    """Fake tensors, a budget, and, where dims have names, decompositions written in Python.

    Those of C++ ask for the number behind a symbol, and the name is lost.
    """

    def __init__(self, fake: FakeTensorMode, budget: Budget, *, has_names: bool) -> None:
        super().__init__()
        self._budget = budget
        self._fake = fake
        self._has_names = has_names

    def __enter__(self) -> _Within:
        super().__enter__()
        self.enter_context(self._fake)
        if self._has_names:
            self.enter_context(enable_python_dispatcher())
        self.enter_context(self._budget)
        return self


@contextmanager
def _unfilled_layers() -> Iterator[None]:
    """Let no layer fill its weights: to do so, it asks for the numbers behind its sizes."""
    with ExitStack() as stack:
        for layer in {base for kind in vocabulary().layers.values() for base in kind.__mro__}:
            for method in FILLING & vars(layer).keys():
                stack.enter_context(mock.patch.object(layer, method, _fill_nothing))
        yield


def _fill_nothing(layer: nn.Module) -> None:
    """Leave the weights of a layer as they are."""
