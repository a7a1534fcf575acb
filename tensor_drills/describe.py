"""A loaded drill as its entry in the index, with what is checked in sentences, and its details."""

from __future__ import annotations

from tensor_drills.declare import Drill
from tensor_drills.entry import Entry
from tensor_drills.findings import number_text
from tensor_drills.prepare import Prepared
from tensor_drills.same import is_same_value
from tensor_drills.shapes import ShapeSpec
from tensor_drills.stub import definition_of, example_of, header_of, stub_code
from tensor_drills.stub_file import Details
from tensor_drills.text import Text


def entry_of(drill: Drill, chapter: str, digest: str) -> Entry:
    """Make the entry of a drill. digest: of its file."""
    return Entry(
        id=drill.id,
        chapter=chapter,
        level=drill.level,
        kind=drill.kind,
        version=drill.version,
        title=drill.title,
        statement=drill.statement,
        hints=drill.hints,
        ops=drill.ops,
        signature=header_of(drill),
        definition=definition_of(drill),
        checks=checks_of(drill),
        digest=digest,
    )


def details_of(drill: Drill, digest: str) -> Details:
    """Make the details of a drill. digest: of its file."""
    return Details(
        id=drill.id,
        digest=digest,
        example=example_of(drill),
        code=stub_code(drill),
        misconceptions={m.name: m.because for m in drill.misconceptions},
    )


def _inputs_of(drill: Drill) -> list[Text]:
    """Say what becomes of the inputs: what the reference does with them."""
    prepared = Prepared(drill, 0)
    changed = [
        name
        for name in (parameter.name for parameter in drill.parameters)
        if any(
            not is_same_value(
                given.untouched[name],
                expected.observed.arguments[name],
                exact=True,
                nan_equals_nan=True,
            )
            for given, expected in zip(prepared.given, prepared.expected, strict=True)
        )
    ]
    told = []
    if inputs := ", ".join(f"`{name}`" for name in changed if name not in drill.weights):
        told.append(Text(f"{inputs} changed in place, as asked", f"{inputs} 按要求原地改动"))
    if state := ", ".join(f"`{name}`" for name in changed if name in drill.weights):
        told.append(Text(f"the values of {state} after the call", f"调用之后 {state} 的值"))
    return told or [Text("inputs left as they were", "输入不被改动")]


def checks_of(drill: Drill) -> tuple[Text, ...]:
    """Say what is compared, beyond what every drill compares only where the drill asks for it."""
    if drill.kind == "answer":
        return (
            Text(
                "your answer is tried out; a wrong one is met with what happens",
                "你的答案会被实际试用；答错时会告诉你发生了什么",
            ),
        )
    checks = [
        Text(
            "shape, dtype, device and values, without broadcasting or casting",
            "形状、dtype、设备和数值；比较时不做广播，也不做类型转换",
        )
    ]
    if (bound := drill.to_reach) is not None:
        limit = number_text(bound.at_most)
        checks = [
            Text("shape, dtype and device", "形状、dtype 和设备"),
            Text(f"{bound.what.en}: at most {limit}", f"{bound.what.zh}不超过 {limit}"),
        ]
    if drill.is_module:
        state = ", ".join(
            f"`{name}` {ShapeSpec.parse(dims).symbols}" for name, dims in drill.weights.items()
        )
        checks.append(Text(f"its parameters: {state}", f"模块的参数：{state}"))
    checks += _inputs_of(drill)
    if drill.gradients_of:
        names = ", ".join(f"`{name}`" for name in drill.gradients_of)
        checks.append(Text(f"gradients of {names}", f"{names} 的梯度"))
    if drill.view_of:
        checks.append(
            Text(
                f"the result is a view of `{drill.view_of}`: no copy",
                f"结果是 `{drill.view_of}` 的视图，没有拷贝",
            )
        )
    if drill.is_fresh:
        checks.append(Text("the result has memory of its own", "结果有自己的内存"))
    if drill.no_loop:
        checks.append(Text("no Python loop", "不用 Python 循环"))
    if drill.ruled_out:
        names = ", ".join(f"`{op}`" for op in drill.ruled_out)
        checks.append(Text(f"without {names}", f"不用 {names}"))
    return tuple(checks)
