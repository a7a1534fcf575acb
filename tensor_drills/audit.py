"""What `dev check` proves of every drill.

Each check is a function from an `Audited` drill to the problems that it finds; each has a test in
which it finds one. The drill's own functions run in this process; the stub and the solution go
through the whole engine, like any submission.
"""

from __future__ import annotations

import builtins
import functools
import keyword
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from tensor_drills.compare import compare
from tensor_drills.declare import Drill
from tensor_drills.diagnose import misconception_of, rules_broken_by
from tensor_drills.grade import Grader
from tensor_drills.observe import Observed
from tensor_drills.prepare import Prepared
from tensor_drills.shapes import tuple_text
from tensor_drills.stub import header_of, stub_text
from tensor_drills.text import Text
from tensor_drills.worker.values import Foreign, Sent
from tensor_drills.wrongs import IN_CHINESE, generic_wrongs

SEEDS = (0, 1, 2)
LEAST = 2
LEAST_WHEN_HARD = 3
HARD = 3
CJK = re.compile(r"[\u4e00-\u9fff]")
CODE = re.compile(r"`([^`]+)`")
NAME = re.compile(r"[A-Za-z_]\w*")
NAMESPACES = (torch, Tensor, torch.nn, torch.nn.functional, torch.linalg)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a drill. check: the name of the check that found it."""

    drill: str
    check: str
    message: Text


@dataclass(slots=True)
class Audited:
    """A drill under audit, with its cases for several seeds.

    solution: the file of its solution.
    """

    drill: Drill
    solution: Path
    prepared: list[Prepared] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.prepared = [Prepared(self.drill, seed) for seed in SEEDS]


Check = Callable[[Audited], Iterator[Text]]


def audit(drill: Drill, solution: Path, grader: Grader) -> list[Problem]:
    """Run all checks on one drill.

    Raises:
        BrokenDrill: the drill has no reference, or its cases do not fit it.
    """
    audited = Audited(drill, solution)
    checks: dict[str, Check] = CHECKS | {
        "stub_is_blank": functools.partial(stub_is_blank, grader=grader),
        "solution_passes": functools.partial(solution_passes, grader=grader),
    }
    return [
        Problem(drill.id, name, message)
        for name, check in checks.items()
        for message in check(audited)
    ]


def has_texts(audited: Audited) -> Iterator[Text]:
    """Every text is there in both languages."""
    drill = audited.drill
    texts = {"title": drill.title, "statement": drill.statement}
    texts |= {f"hint {i}": hint for i, hint in enumerate(drill.hints, 1)}
    texts |= {f"misconception {m.name}": m.because for m in drill.misconceptions}
    for what, text in texts.items():
        if not text.en.strip() or CJK.search(text.en) or "TODO" in text.en:
            yield Text(
                f"`{what}` has no English. Add en= to it.", f"`{what}` 缺少英文。请补上 en=。"
            )
        if not CJK.search(text.zh):
            yield Text(
                f"`{what}` has no Chinese. Add zh= to it.", f"`{what}` 缺少中文。请补上 zh=。"
            )


def same_code(audited: Audited) -> Iterator[Text]:
    """What is code in the English is in the Chinese too."""
    drill = audited.drill
    for text in (drill.statement, *drill.hints, *(m.because for m in drill.misconceptions)):
        missing = sorted(set(CODE.findall(text.en)) - set(CODE.findall(text.zh)))
        if missing:
            codes = ", ".join(f"`{code}`" for code in missing)
            yield Text(
                f"the English has {codes}, the Chinese has not. Write it in both: {text.en[:40]}",
                f"英文里有 {codes}，中文里没有。请在两处都写上：{text.zh[:20]}",
            )


def has_enough(audited: Audited) -> Iterator[Text]:
    """Hints, misconceptions and alternatives: at least two of each; more where it is harder."""
    drill = audited.drill
    counts = {
        "hints": len(drill.hints),
        "misconceptions": len(drill.misconceptions),
        "alternatives": len(drill.alternatives),
    }
    for what, count in counts.items():
        least = LEAST_WHEN_HARD if what == "misconceptions" and drill.level >= HARD else LEAST
        if count < least:
            yield Text(
                f"`{what}`: {count} of them. Write at least {least}.",
                f"`{what}` 只有 {count} 条。至少要写 {least} 条。",
            )


def level_is_known(audited: Audited) -> Iterator[Text]:
    """The level is 1 to 5."""
    if audited.drill.level not in range(1, 6):
        yield Text(
            "`level` is not 1 to 5. Choose one of them.", "`level` 不在 1 到 5 之间。请选一个。"
        )


def ops_exist(audited: Audited) -> Iterator[Text]:
    """Every op that the drill names is there in torch."""
    if not audited.drill.ops:
        yield Text(
            "`ops` is empty. Name what the drill is about.", "`ops` 是空的。请写出涉及的运算。"
        )
    for name in audited.drill.ops:
        found: Any = torch
        for part in name.removeprefix("torch.").split("."):
            found = getattr(found, part, None)
        if not name.startswith("torch.") or found is None:
            yield Text(
                f"`{name}` is not in torch {torch.__version__}. Correct it in `ops`.",
                f"torch {torch.__version__} 里没有 `{name}`。请在 `ops` 里改正。",
            )


def statement_names_are_known(audited: Audited) -> Iterator[Text]:
    """What the statement writes as code occurs in the signature, or is torch's or Python's."""
    drill = audited.drill
    if drill.kind == "answer":
        return
    known = set(NAME.findall(header_of(drill))) | set(keyword.kwlist) | set(dir(builtins))
    known |= {part for name in drill.weights for part in NAME.findall(name)}
    known |= {parameter.name for parameter in drill.parameters}
    for lang in ("en", "zh"):
        for code in CODE.findall(getattr(drill.statement, lang)):
            for name in NAME.findall(code):
                if len(name) == 1 or name in known:  # one letter: an index such as i
                    continue
                if not any(hasattr(space, name) for space in NAMESPACES):
                    yield Text(
                        f"the statement ({lang}) names `{name}`, which the signature does not. "
                        "Use the signature's names.",
                        f"题面（{lang}）里的 `{name}` 不在函数签名里。请使用签名里的名字。",
                    )


def cases_are_deterministic(audited: Audited) -> Iterator[Text]:
    """The same seed gives the same cases, bit for bit."""
    for prepared in audited.prepared:
        again = Prepared(audited.drill, prepared.seed)
        if prepared.job(b"", "", "cpu") != again.job(b"", "", "cpu"):
            yield Text(
                f"seed {prepared.seed} gives other cases the second time. Draw only from `draw`.",
                f"种子 {prepared.seed} 第二次得到了不同的用例。请只用 `draw` 生成数据。",
            )


def shapes_fit(audited: Audited) -> Iterator[Text]:
    """Inputs and results have the shapes that the annotations say."""
    drill = audited.drill
    seen = set()
    for prepared in audited.prepared:
        for case, expected in zip(prepared.cases, prepared.expected, strict=True):
            values = [(p, case.inputs[p.name]) for p in drill.parameters]
            result = expected.observed.result
            actual = result.tensor if isinstance(result, Sent) else result
            values.append((drill.result, actual))
            for parameter, value in values:
                if parameter.spec is None or not isinstance(value, Tensor):
                    continue
                wanted = parameter.spec.evaluate(expected.sizes)
                has_other_dims = (
                    not parameter.spec.is_variadic and len(parameter.spec.dims) != value.dim()
                )
                differs = has_other_dims or wanted not in (None, tuple(value.shape))
                if differs and parameter.name not in seen:
                    seen.add(parameter.name)
                    yield Text(
                        f"case `{case.name.en}`: `{parameter.name}` has shape "
                        f"{tuple(value.shape)}; "
                        f"its annotation says {parameter.spec.symbols}. Correct one of them.",
                        f"用例 `{case.name.zh}`：`{parameter.name}` 的形状是 {tuple(value.shape)}，"
                        f"标注是 {parameter.spec.symbols}。请改正其一。",
                    )


def misconceptions_fail(audited: Audited) -> Iterator[Text]:
    """Each misconception fails on at least one case, for every seed."""
    for prepared in audited.prepared:
        for misconception in audited.drill.misconceptions:
            if is_accepted(prepared, misconception.function):
                yield Text(
                    f"`{misconception.name}` passes all cases (seed {prepared.seed}). "
                    "Add a case in which it is wrong.",
                    f"`{misconception.name}` 通过了所有用例（种子 {prepared.seed}）。"
                    "请添加一个能暴露它的用例。",
                )


def misconceptions_are_named(audited: Audited) -> Iterator[Text]:
    """Each misconception is diagnosed as itself: so no two are alike."""
    for prepared in audited.prepared:
        for misconception in audited.drill.misconceptions:
            observed = prepared.observe(misconception.function)
            rules = rules_broken_by(prepared, misconception.function)
            found = misconception_of(prepared, observed, rules)
            if found is misconception:
                continue
            if found is None:
                yield Text(
                    f"`{misconception.name}` returns no value on any case, so it is never named. "
                    "Add a case in which it returns one.",
                    f"`{misconception.name}` 在所有用例上都没有返回值，因此永远不会被指出。"
                    "请添加一个它能返回值的用例。",
                )
            else:
                yield Text(
                    f"`{misconception.name}` behaves like `{found.name}` on all cases (seed "
                    f"{prepared.seed}). Add a case that tells them apart.",
                    f"`{misconception.name}` 与 `{found.name}` 在所有用例上表现相同"
                    f"（种子 {prepared.seed}）。请添加能区分它们的用例。",
                )


def alternatives_pass(audited: Audited) -> Iterator[Text]:
    """Each alternative passes, for every seed."""
    for prepared in audited.prepared:
        for name, function in audited.drill.alternatives.items():
            observed = prepared.observe(function)
            number = first_failure(prepared, observed)
            rules = rules_broken_by(prepared, function)
            if number is None and not rules:
                continue
            where = prepared.cases[number].name if number is not None else Text.same("")
            why = Text(f"case `{where.en}`", f"用例 `{where.zh}`")
            if number is None:
                why = Text.same(", ".join(sorted(rules)))
            yield Text(
                f"the alternative `{name}` fails ({why.en}, seed {prepared.seed}). Right answers "
                "must pass: correct the cases, or the alternative.",
                f"写法 `{name}` 没有通过（{why.zh}，种子 {prepared.seed}）。正确答案必须通过："
                "请改正用例或这个写法。",
            )


def generic_wrongs_fail(audited: Audited) -> Iterator[Text]:
    """Answers that are wrong for any drill fail on at least one case."""
    for prepared in audited.prepared[:1]:
        for name, function in generic_wrongs(audited.drill).items():
            if first_failure(prepared, prepared.observe(function)) is None:
                yield Text(
                    f"a generic wrong answer passes: {name}. Add a case in which it is wrong.",
                    f"通用的错误答案通过了：{IN_CHINESE[name]}。请添加能暴露它的用例。",
                )


def answers_do_not_leak(audited: Audited) -> Iterator[Text]:
    """No finding on a wrong answer holds a part of the right one."""
    drill = audited.drill
    if drill.kind != "answer":
        return
    prepared = audited.prepared[0]
    wanted = prepared.expected[0].observed.result
    for misconception in drill.misconceptions:
        (observed,) = prepared.observe(misconception.function)
        told = [
            part
            for finding in compare(prepared, 0, observed, "cpu")
            for part in (finding.message.en, finding.message.zh, finding.expected or "")
        ]
        consequence = drill.consequence_of(observed.result)
        told += [consequence.en, consequence.zh] if consequence else []
        for secret in _secrets(wanted, observed.result):
            if any(secret in text for text in told):
                yield Text(
                    f"after `{misconception.name}` the learner reads `{secret}`, which is the "
                    "answer. Say what happens, not what is right.",
                    f"答成 `{misconception.name}` 之后，学习者会读到答案 `{secret}`。"
                    "请只说后果，不要说出正确答案。",
                )


def stub_is_blank(audited: Audited, grader: Grader) -> Iterator[Text]:
    """The untouched stub is a blank, never a pass."""
    verdict = grader.grade(audited.drill, stub_text(audited.drill).encode(), "stub.py")
    if verdict.outcome != "blank":
        yield Text(
            f"the stub's verdict is `{verdict.outcome}`, not `blank`. A stub must not answer.",
            f"题目模板的结果是 `{verdict.outcome}`，而不是 `blank`。模板不能自带答案。",
        )


def solution_passes(audited: Audited, grader: Grader) -> Iterator[Text]:
    """The shipped solution passes, through the whole engine."""
    if not audited.solution.is_file():
        yield Text(
            f"there is no `{audited.solution}`. Write it.", f"没有 `{audited.solution}`。请写一个。"
        )
        return
    verdict = grader.grade(audited.drill, audited.solution.read_bytes(), str(audited.solution))
    if not verdict.is_pass:
        findings = Text.join([f.message for f in verdict.findings], en="; ", zh="；")
        yield Text(
            f"the solution is `{verdict.outcome}`: {findings.en}. Correct it.",
            f"标准解答的结果是 `{verdict.outcome}`：{findings.zh}。请改正。",
        )


CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        has_texts,
        same_code,
        has_enough,
        level_is_known,
        ops_exist,
        statement_names_are_known,
        cases_are_deterministic,
        shapes_fit,
        misconceptions_fail,
        misconceptions_are_named,
        alternatives_pass,
        generic_wrongs_fail,
        answers_do_not_leak,
    )
}


def first_failure(prepared: Prepared, observed: Iterable[Observed]) -> int | None:
    """Return the number of the first case that fails; None where all pass."""
    for number, one in enumerate(observed):
        if one.how != "value" or compare(prepared, number, one, "cpu"):
            return number
    return None


def is_accepted(prepared: Prepared, function: Callable[..., Any]) -> bool:
    """Whether one of our own functions would pass."""
    if first_failure(prepared, prepared.observe(function)) is not None:
        return False
    return not rules_broken_by(prepared, function)


def _secrets(wanted: Any, actual: Any) -> set[str]:
    """Return how the parts of the right answer read that the wrong one does not hold anywhere."""
    return _readings(wanted) - _readings(actual)


def _readings(answer: Any) -> set[str]:
    if isinstance(answer, dict):
        return {reading for part in answer.values() for reading in _readings(part)}
    if isinstance(answer, tuple | list):
        product = {"x".join(map(str, answer))} if len(answer) > 1 else set()
        return {tuple_text(map(str, answer))} | product
    return set() if isinstance(answer, Foreign) else {repr(answer)}
