"""How findings are written: numbers, indices, grids, and what came back in place of a tensor."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding
from tensor_drills.worker.values import Foreign, Sent


def number_text(value: Any) -> str:
    """Write one element as it is read: 3.0, -inf, True, 7, 1.5-2j."""
    if isinstance(value, complex):
        return f"{value.real:.6g}{value.imag:+.6g}j"
    if isinstance(value, float):
        short = f"{value:.6g}"
        return f"{short}.0" if short.lstrip("-").isdigit() else short
    return printable(str(value))


def exact_text(value: Any) -> str:
    """Write one element with all its digits."""
    return repr(value).strip("()")


def index_text(place: tuple[int, ...]) -> str:
    """Write an index as it is typed: "[0, 1]"; empty for a scalar."""
    return f"[{', '.join(map(str, place))}]" if place else ""


def shape_text(shape: torch.Size) -> str:
    """Write a shape as a tuple reads: "(5, 3)"."""
    return tuple_text(str(size) for size in shape)


def first_place(flags: Tensor) -> tuple[int, ...]:
    """Return the index of the first True, in C order."""
    return tuple(flags.nonzero()[0].tolist())


def differs(kind: Any, path: str, wanted: str | Text, actual: str | Text) -> Finding:
    """Tell what was wanted and what was measured."""
    w, a = (Text.same(one) if isinstance(one, str) else one for one in (wanted, actual))
    where = Text("", "") if path == "out" else Text(f"{path}: ", f"{path}：")
    return Finding(
        kind,
        Text(
            f"{where.en}expected {w.en}, got {a.en}",
            f"{where.zh}应为 {w.zh}，得到 {a.zh}",
        ),
        expected=w.en,
        actual=a.en,
    )


def values_differ(kind: Any, path: str, wanted: Tensor, actual: Tensor, flags: Tensor) -> Finding:
    """Tell how many elements differ, and the first of them; flags: which do. kind: "value" or
    "gradient"."""
    count, total = int(flags.sum()), flags.numel()
    place = first_place(flags)
    w, a = number_text(wanted[place].item()), number_text(actual[place].item())
    if w == a:  # they differ beyond six digits
        w, a = exact_text(wanted[place].item()), exact_text(actual[place].item())
    where = path + index_text(place)
    what = {"value": ("values", "个值"), "gradient": ("gradients", "个梯度")}[kind]
    first = Text(f"{where} is {a}, expected {w}", f"{where} 是 {a}，应为 {w}")
    if total > 1:
        first = Text(
            f"{count} of {total} {what[0]} differ; the first: {first.en}",
            f"{total} {what[1]}中有 {count} 个不同；第一个：{first.zh}",
        )
    return Finding(kind, first, expected=w, actual=a)


def wrong_kind(path: str, wanted: str, actual: str) -> Finding:
    """Tell that a value is of another type."""
    return differs("structure", path, wanted, actual)


def no_tensor(path: str, actual: Any) -> Finding:
    """Tell that something else came back where a tensor is asked."""
    finding = wrong_kind(path, "Tensor", kind_name(actual))
    if actual is None:
        remedy = Text(
            "expected Tensor, got None: is a `return` missing?",
            "应为 Tensor，得到 None：是不是漏了 `return`？",
        )
        return Finding("structure", remedy, expected="Tensor", actual="None")
    return finding


def no_sequence(path: str, wanted: Any, actual: Any) -> Finding:
    """Tell that no sequence came back, or one of another length."""

    def described(value: Any) -> Text:
        name = kind_name(value)
        if isinstance(value, tuple | list):
            return Text(f"{name} of {len(value)}", f"{len(value)} 项的 {name}")
        return Text.same(name)

    return differs("structure", path, described(wanted), described(actual))


def _not_plain(type_name: str) -> Text:
    if type_name.startswith("numpy."):
        return Text(
            "a NumPy value; return a tensor (`torch.from_numpy`) or plain Python numbers",
            "这是 NumPy 的值；请返回张量（`torch.from_numpy`）或普通的 Python 数",
        )
    if type_name in ("generator", "coroutine"):
        return Text(
            "nothing has been computed yet; `return` the value instead",
            "还什么都没有算；请直接 `return` 结果",
        )
    return Text("neither a tensor nor a plain Python value", "既不是张量，也不是普通的 Python 值")


def not_accepted(path: str, actual: Foreign) -> Finding:
    """Tell what about a result is not accepted."""
    name = printable(actual.type_name)
    reasons = {
        "subclass": Text("a subclass of Tensor", "Tensor 的子类"),
        "meta": Text("a meta tensor, which has no values", "meta 张量没有值"),
        "layout": Text("a tensor that is not dense", "不是稠密张量"),
        "rank": Text("a tensor of too many dims", "维数过多的张量"),
        "dtype": Text("a tensor of a dtype that is not graded", "这种 dtype 的张量不予评分"),
        "type": _not_plain(name),
    }
    reason = reasons.get(actual.note, Text("not something that can be compared", "无法比较"))
    where = Text("", "") if path == "out" else Text(f"{path}: ", f"{path}：")
    return Finding(
        "structure",
        Text(
            f"{where.en}got `{name}`: {reason.en}",
            f"{where.zh}得到 `{name}`：{reason.zh}",
        ),
        actual=name,
    )


def kind_name(value: Any) -> str:
    """Name the type of a decoded value."""
    if isinstance(value, Sent):
        return "Tensor"
    if isinstance(value, Foreign):
        return printable(value.type_name)
    return "None" if value is None else type(value).__name__
