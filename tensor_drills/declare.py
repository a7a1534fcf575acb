"""What a drill file is made of: all that it imports comes from here.

drill = Drill(level=..., ops=..., title=..., statement=..., hints=...)

@drill.reference       the definition: slow, scalar, obvious; its signature is the drill's
@drill.cases           the inputs, from small to large
@drill.misconception   wrong code that learners really write, and the sentence they need
@drill.alternative     right code written another way: it must pass
@drill.consequence     answer drills: what happens with this wrong answer
@drill.bound           training drills: what is measured of the result, and what it must reach

For a module drill the reference, the misconceptions and the alternatives are classes.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import torch
from jaxtyping import Bool, Float, Int, UInt8
from torch import Tensor, nn

from tensor_drills.draw import Draw
from tensor_drills.errors import BrokenDrill
from tensor_drills.shapes import ShapeSpec, spec_of
from tensor_drills.text import Text
from tensor_drills.verdict import Kind
from tensor_drills.worker.form import ModuleForm

__all__ = [
    "Bool",
    "Case",
    "Draw",
    "Drill",
    "Float",
    "Int",
    "Iterator",
    "Tensor",
    "Text",
    "UInt8",
    "nn",
    "torch",
]

CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")

Function = TypeVar("Function", bound=Callable[..., Any])


class Case:
    """The inputs of one call.

    name: a Text, or (English, Chinese).
    inputs: by the names of the drill's parameters, in any order.
    """

    __slots__ = ("inputs", "name")

    def __init__(self, name: Text | tuple[str, str], **inputs: Any) -> None:
        self.name = name if isinstance(name, Text) else Text(*name)
        self.inputs: Mapping[str, Any] = inputs


@dataclass(frozen=True, slots=True)
class Misconception:
    """Wrong code that learners really write.

    name: what the learner did. because: what this learner needs to hear.
    is_stub: it is the code that a repair drill begins with.
    never_clears: it stands for every loop whose source calls `backward` and never clears the
        gradients: which values come out depends on the rate and the number of steps.
    """

    name: str
    because: Text
    function: Callable[..., Any]
    is_stub: bool
    never_clears: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """What a result must reach, where it need not be that of the reference.

    what: what is measured. at_most: the largest value that passes.
    function: takes the result and then the inputs; returns the measured value.
    """

    what: Text
    at_most: float
    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter, or the result, as annotated.

    spec: its shape; None for what is no tensor.
    """

    name: str
    annotation: Any
    spec: ShapeSpec | None


@dataclass(slots=True)
class Drill:
    """One drill, declared by its file.

    level: 1 one call; 2 one call with a trap; 3 two or three calls; 4 a small puzzle; 5 hard.
    ops: the torch functions that it is about, by their full names ("torch.gather").
    version: raised when what passes changes.
    view_of: the result must share the memory of this input, without a copy.
    is_fresh: the result must not share memory with any input.
    gradients_of: inputs whose gradients are compared too.
    nan_equals_nan: NaN counts as equal to NaN.
    no_loop: a Python loop or a comprehension is ruled out.
    ruled_out: torch functions that are ruled out, by their short names ("repeat").
    weights: module drills: the names of the parameters and buffers with their dims, as jaxtyping
        writes them ({"weight": "o i"}). A case gives their values.
    requires: packages that an answer needs beyond the package's own ("pandas").
    has_modes: module drills: a case says with `training` whether the module is in training mode.
    """

    level: int
    ops: tuple[str, ...]
    title: Text
    statement: Text
    hints: tuple[Text, ...]
    version: int = 1
    view_of: str | None = None
    is_fresh: bool = False
    gradients_of: tuple[str, ...] = ()
    nan_equals_nan: bool = False
    no_loop: bool = False
    ruled_out: tuple[str, ...] = ()
    weights: Mapping[str, str] = field(default_factory=dict)
    has_modes: bool = False
    requires: tuple[str, ...] = ()
    misconceptions: list[Misconception] = field(default_factory=list)
    alternatives: dict[str, Callable[..., Any]] = field(default_factory=dict)
    _reference: Callable[..., Any] | None = None
    _cases: Callable[[Draw], Iterator[Case]] | None = None
    _consequence: Callable[[Any], Text | None] | None = None
    _bound: Bound | None = None
    _parameters: tuple[Parameter, ...] | None = None  # read once: every case needs them

    def reference(self, function: Function) -> Function:
        """Declare the definition. Its name is the drill's id."""
        self._reference = function
        return function

    def cases(self, function: Callable[[Draw], Iterator[Case]]) -> Callable[[Draw], Iterator[Case]]:
        """Declare the generator of cases. A drill without parameters needs none."""
        self._cases = function
        return function

    def misconception(
        self, *, en: str, zh: str, stub: bool = False, never_clears: bool = False
    ) -> Callable[[Function], Function]:
        """Declare wrong code and its sentence.

        stub: a repair drill begins with this code. never_clears: it stands for all loops that
        leave the gradients uncleared.
        """

        def declare(function: Function) -> Function:
            name = function.__name__
            self.misconceptions.append(
                Misconception(name, Text(en, zh), function, stub, never_clears)
            )
            return function

        return declare

    def alternative(self, function: Function) -> Function:
        """Declare right code that is written another way."""
        self.alternatives[function.__name__] = function
        return function

    def bound(
        self, *, en: str, zh: str, at_most: float
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Declare what the result must reach: the function measures it, given also the inputs."""

        def declare(function: Callable[..., Any]) -> Callable[..., Any]:
            self._bound = Bound(Text(en, zh), at_most, function)
            return function

        return declare

    def consequence(self, function: Callable[[Any], Text | None]) -> Callable[[Any], Text | None]:
        """Declare what happens with a wrong answer: a sentence that does not tell the right one."""
        self._consequence = function
        return function

    @property
    def has_reference(self) -> bool:
        """Whether a reference is declared."""
        return self._reference is not None

    @property
    def function(self) -> Callable[..., Any]:
        """The reference.

        Raises:
            BrokenDrill: there is none.
        """
        if self._reference is None:
            raise BrokenDrill(
                Text(
                    "The drill has no reference. Decorate its definition with `@drill.reference`.",
                    "这道题没有参考定义。请用 `@drill.reference` 装饰它的定义。",
                )
            )
        return self._reference

    @property
    def id(self) -> str:
        """The name of the drill: that of the function to write, or of the class in lower case."""
        return CAPITAL.sub("_", self.target).lower()

    @property
    def target(self) -> str:
        """The name that a submission defines."""
        return self.function.__name__

    @property
    def is_module(self) -> bool:
        """Whether a class is to be written, an nn.Module."""
        return inspect.isclass(self.function)

    @property
    def to_reach(self) -> Bound | None:
        """What the result must reach, where it need not be that of the reference."""
        return self._bound

    @property
    def form(self) -> ModuleForm | None:
        """How the inputs of a case reach a module; None where a function is written."""
        if not self.is_module:
            return None
        return ModuleForm(len(self.called_with), tuple(self.weights), self.has_modes)

    def call(self, *inputs: Any) -> Any:
        """Return what the reference makes of the inputs of a case."""
        form = self.form
        if form is None:
            return self.function(*inputs)
        module = self.function(*inputs[: form.init])
        end = form.init + len(form.weights)
        weights = dict(zip(form.weights, inputs[form.init : end], strict=True))
        if form.has_mode:
            module.train(inputs[end])
            end += 1
        return torch.func.functional_call(module, weights, inputs[end:])

    @property
    def called_with(self) -> tuple[str, ...]:
        """The parameters of the function, or of the module's constructor."""
        function = self.function.__init__ if self.is_module else self.function
        names = tuple(inspect.signature(function).parameters)
        return names[1:] if self.is_module else names

    @property
    def kind(self) -> Kind:
        """The kind of drill, as follows from what it declares."""
        if not self.parameters:
            return "answer"
        if self.stub_code is not None:
            return "repair"
        if self.is_module:
            return "module"
        if self._bound is not None:
            return "training"
        if self.gradients_of:
            return "gradient"
        if self.view_of or self.is_fresh:
            return "layout"
        return "function"

    @property
    def stub_code(self) -> Misconception | None:
        """The broken code that a repair drill begins with."""
        return next((m for m in self.misconceptions if m.is_stub), None)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The inputs of a case, in order: those of the function.

        For a module those of its constructor, its weights, whether it is in training mode where the
        drill has modes, and those of `forward`.
        """
        if self._parameters is None:
            self._parameters = tuple(self._read_parameters())
        return self._parameters

    def _read_parameters(self) -> Iterator[Parameter]:
        if not self.is_module:
            yield from _parameters_of(self.function)
            return
        module: Any = self.function
        yield from _parameters_of(module.__init__, skip=1)
        for name, dims in self.weights.items():
            yield Parameter(name, Tensor, ShapeSpec.parse(dims))
        if self.has_modes:
            yield Parameter("training", bool, None)
        yield from _parameters_of(module.forward, skip=1)

    @property
    def result(self) -> Parameter:
        """What the function returns, as annotated."""
        module: Any = self.function
        function = module.forward if self.is_module else module
        return _parameter("return", inspect.get_annotations(function, eval_str=True).get("return"))

    def make_cases(self, seed: int) -> list[Case]:
        """Return the cases for one seed, each with its inputs in the order of the parameters.

        Raises:
            BrokenDrill: a case whose inputs are not those of the signature.
        """
        names = [parameter.name for parameter in self.parameters]
        if self._cases is None:
            return [Case(("the answer", "答案"))]
        cases = []
        for case in self._drawn(seed):
            if set(case.inputs) != set(names):
                raise BrokenDrill(
                    Text(
                        f"`{self.id}`: the inputs of case `{case.name.en}` are not the parameters "
                        f"({', '.join(names)}). Name each of them once.",
                        f"`{self.id}`：用例 `{case.name.zh}` 的输入与参数"
                        f"（{', '.join(names)}）不一致。每个参数各写一次。",
                    )
                )
            cases.append(Case(case.name, **{name: case.inputs[name] for name in names}))
        return cases

    def _drawn(self, seed: int) -> list[Case]:
        assert self._cases is not None
        try:
            return list(self._cases(Draw(self.id, seed)))
        except Exception as error:
            raised = f"{type(error).__name__}: {error}"
            raise BrokenDrill(
                Text(
                    f"`{self.id}`: its cases raise ({raised}). Repair them.",
                    f"`{self.id}`：生成用例时抛出异常（{raised}）。请修正。",
                )
            ) from error

    def consequence_of(self, answer: Any) -> Text | None:
        """Say what happens with a wrong answer, where the drill can tell."""
        return self._consequence(answer) if self._consequence else None


def _parameters_of(function: Callable[..., Any], skip: int = 0) -> Iterator[Parameter]:
    annotations = inspect.get_annotations(function, eval_str=True)
    for name in list(inspect.signature(function).parameters)[skip:]:
        yield _parameter(name, annotations.get(name))


def _parameter(name: str, annotation: Any) -> Parameter:
    return Parameter(name, annotation, spec_of(annotation))
