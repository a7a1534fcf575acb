"""What came back against what the reference makes of it: findings, in a fixed order.

Structure, shape, dtype, device, layout, values, gradients, inputs. Nothing is ever broadcast or
cast before it is compared. Exact for integers, booleans and values that were only moved;
otherwise within torch's own tolerances for the dtype.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Case, Drill
from tensor_drills.observe import Observed, tensors_of
from tensor_drills.prepare import Expected, Prepared
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text
from tensor_drills.verdict import Finding, GridRow
from tensor_drills.worker.values import Foreign, Sent

# rtol and atol as torch.testing.assert_close has them (its page "torch.testing").
TOLERANCES: dict[torch.dtype, tuple[float, float]] = {
    torch.float16: (1e-3, 1e-5),
    torch.bfloat16: (1.6e-2, 1e-5),
    torch.float32: (1.3e-6, 1e-5),
    torch.float64: (1e-7, 1e-7),
    torch.complex64: (1.3e-6, 1e-5),
    torch.complex128: (1e-7, 1e-7),
}
GRID_ROWS = 8
GRID_COLUMNS = 8


def compare(prepared: Prepared, number: int, observed: Observed, device: str) -> list[Finding]:
    """Compare a value that came back with the reference's, on case `number`.

    device: the type of device that the inputs were on, "cpu" or "cuda".

    Returns the findings in order, none where all agrees. What is wrong in shape or dtype is not
    compared in value.
    """
    drill, case, expected = prepared.drill, prepared.cases[number], prepared.expected[number]
    wanted = expected.observed
    if drill.kind == "answer":
        return _compare_answer(wanted.result, observed.result)
    findings = _Comparison(prepared, expected, case, device).walk(
        "out", wanted.result, observed.result
    )
    if not findings:
        findings += _layout(drill, case, observed)
    if not findings and wanted.gradients is not None:
        findings += _gradients(drill, wanted, observed)
    return findings + _inputs(case, wanted.arguments, observed.arguments)


def is_same_value(wanted: Any, actual: Any, *, exact: bool, nan_equals_nan: bool) -> bool:
    """Whether two results agree in structure, shape, dtype and values; device and layout aside."""
    if isinstance(wanted, Sent):
        return isinstance(actual, Sent) and _same_tensor(
            wanted.tensor, actual.tensor, exact=exact, nan_equals_nan=nan_equals_nan
        )
    if isinstance(wanted, tuple | list):
        return (
            isinstance(actual, tuple | list)
            and len(wanted) == len(actual)
            and all(
                is_same_value(w, a, exact=exact, nan_equals_nan=nan_equals_nan)
                for w, a in zip(wanted, actual, strict=True)
            )
        )
    if isinstance(wanted, dict):
        return (
            isinstance(actual, dict)
            and wanted.keys() == actual.keys()
            and all(
                is_same_value(wanted[k], actual[k], exact=exact, nan_equals_nan=nan_equals_nan)
                for k in wanted
            )
        )
    return type(wanted) is type(actual) and bool(wanted == actual)


def differing(wanted: Tensor, actual: Tensor, *, exact: bool, nan_equals_nan: bool) -> Tensor:
    """Return a bool tensor: which elements differ. Both of one shape and dtype."""
    same = wanted == actual
    if not exact and wanted.dtype in TOLERANCES:
        rtol, atol = TOLERANCES[wanted.dtype]
        same |= torch.isclose(actual, wanted, rtol=rtol, atol=atol)
    if nan_equals_nan and wanted.dtype in TOLERANCES:
        same |= wanted.isnan() & actual.isnan()
    return ~same


def number_text(value: Any) -> str:
    """Write one element as it is read: 3.0, -inf, True, 7."""
    if isinstance(value, float):
        short = f"{value:.6g}"
        return f"{short}.0" if short.lstrip("-").isdigit() else short
    return str(value)


def index_text(place: tuple[int, ...]) -> str:
    """Write an index as it is typed: "[0, 1]"; empty for a scalar."""
    return f"[{', '.join(map(str, place))}]" if place else ""


def first_place(flags: Tensor) -> tuple[int, ...]:
    """Return the index of the first True, in C order."""
    position = int(flags.flatten().nonzero()[0])
    place: list[int] = []
    for size in reversed(flags.shape):
        place.append(position % size)
        position //= size
    return tuple(reversed(place))


def _same_tensor(wanted: Tensor, actual: Tensor, *, exact: bool, nan_equals_nan: bool) -> bool:
    if wanted.shape != actual.shape or wanted.dtype != actual.dtype:
        return False
    return not differing(wanted, actual, exact=exact, nan_equals_nan=nan_equals_nan).any()


class _Comparison:
    """Walks a result beside the reference's."""

    def __init__(self, prepared: Prepared, expected: Expected, case: Case, device: str) -> None:
        self._drill = prepared.drill
        self._spec = prepared.result_spec
        self._expected = expected
        self._has_tensors = any(_holds_tensor(value) for value in case.inputs.values())
        self._device = device

    def walk(self, path: str, wanted: Any, actual: Any) -> list[Finding]:
        if isinstance(actual, Foreign):
            return [_foreign(path, actual)]
        if isinstance(wanted, Sent):
            if not isinstance(actual, Sent):
                return [_no_tensor(path, actual)]
            return self._tensor(path, wanted, actual)
        if isinstance(wanted, tuple | list):
            if not isinstance(actual, tuple | list) or len(wanted) != len(actual):
                return [_no_sequence(path, wanted, actual)]
            return [
                finding
                for i, (w, a) in enumerate(zip(wanted, actual, strict=True))
                for finding in self.walk(f"{path}[{i}]", w, a)
            ]
        if type(wanted) is not type(actual):
            return [_wrong_kind(path, _kind_name(wanted), _kind_name(actual))]
        if wanted != actual:
            return [_differs("value", path, number_text(wanted), number_text(actual))]
        return []

    def _tensor(self, path: str, wanted: Sent, actual: Sent) -> list[Finding]:
        findings = []
        if wanted.tensor.shape != actual.tensor.shape:
            findings.append(self._shape(path, wanted.tensor, actual.tensor))
        if wanted.tensor.dtype != actual.tensor.dtype:
            dtypes = [str(sent.tensor.dtype).removeprefix("torch.") for sent in (wanted, actual)]
            findings.append(_differs("dtype", path, *dtypes))
        if findings:
            return findings
        actual_device = actual.device.split(":")[0]
        if self._has_tensors and actual_device != self._device:
            return [_differs("device", path, self._device, actual_device)]
        flags = differing(
            wanted.tensor,
            actual.tensor,
            exact=self._expected.moved_from is not None,
            nan_equals_nan=self._drill.nan_equals_nan,
        )
        return [_values("value", path, wanted.tensor, actual.tensor, flags)] if flags.any() else []

    def _shape(self, path: str, wanted: Tensor, actual: Tensor) -> Finding:
        if self._spec is not None and path == "out":
            named = self._spec.describe(tuple(wanted.shape), self._expected.sizes)
        else:
            named = shape_text(wanted.shape)
        return _differs("shape", path, named, shape_text(actual.shape))


def shape_text(shape: torch.Size) -> str:
    """Write a shape as a tuple reads: "(5, 3)"."""
    return tuple_text(str(size) for size in shape)


def _values(kind: Any, path: str, wanted: Tensor, actual: Tensor, flags: Tensor) -> Finding:
    count, total = int(flags.sum()), flags.numel()
    place = first_place(flags)
    w, a = number_text(wanted[place].item()), number_text(actual[place].item())
    if w == a:  # they differ beyond six digits
        w, a = repr(wanted[place].item()), repr(actual[place].item())
    where = path + index_text(place)
    what = {"value": ("values", "个值"), "gradient": ("gradients", "个梯度")}[kind]
    first = Text(f"{where} is {a}, expected {w}", f"{where} 是 {a}，应为 {w}")
    if total > 1:
        first = Text(
            f"{count} of {total} {what[0]} differ; the first: {first.en}",
            f"{total} {what[1]}中有 {count} 个不同；第一个：{first.zh}",
        )
    grid = _grid(wanted, actual, flags) if total > 1 else ()
    return Finding(kind, first, expected=w, actual=a, grid=grid)


def _grid(wanted: Tensor, actual: Tensor, flags: Tensor) -> tuple[GridRow, ...]:
    """Lay two small tensors side by side, a row along the last dim; empty where they are large."""
    columns = flags.shape[-1]
    rows = flags.numel() // columns
    if rows > GRID_ROWS or columns > GRID_COLUMNS:
        return ()
    places = [()] if flags.dim() == 1 else list(_places(flags.shape[:-1]))
    return tuple(
        GridRow(
            index_text(place),
            tuple(map(number_text, w)),
            tuple(map(number_text, a)),
            tuple(map(bool, f)),
        )
        for place, w, a, f in zip(
            places,
            wanted.reshape(rows, columns).tolist(),
            actual.reshape(rows, columns).tolist(),
            flags.reshape(rows, columns).tolist(),
            strict=True,
        )
    )


def _places(shape: torch.Size) -> list[tuple[int, ...]]:
    places: list[tuple[int, ...]] = [()]
    for size in shape:
        places = [(*place, i) for place in places for i in range(size)]
    return places


def _layout(drill: Drill, case: Case, observed: Observed) -> list[Finding]:
    """Check what a layout drill asks: a view of one input, or memory of its own."""
    if not (drill.view_of or drill.is_fresh):
        return []
    for sent in tensors_of(observed.result):
        if sent.tensor.numel() == 0:
            continue  # no memory to share
        if drill.is_fresh and sent.alias is not None:
            return [
                Finding(
                    "layout",
                    Text(
                        f"expected memory of its own; the result shares that of `{sent.alias}`",
                        f"结果应有自己的内存，实际上与 `{sent.alias}` 共享内存",
                    ),
                    expected="own memory",
                    actual=f"shares {sent.alias}",
                )
            ]
        if drill.view_of and not _is_view(sent, drill.view_of, case.inputs[drill.view_of]):
            shares = sent.alias not in (None, drill.view_of)
            actual = Text("a copy", "一份拷贝")
            if shares:
                actual = Text(f"a view of `{sent.alias}`", f"`{sent.alias}` 的视图")
            return [
                Finding(
                    "layout",
                    Text(
                        f"expected a view of `{drill.view_of}`, got {actual.en}",
                        f"应为 `{drill.view_of}` 的视图，得到的是{actual.zh}",
                    ),
                    expected=f"view of {drill.view_of}",
                    actual=f"view of {sent.alias}" if shares else "copy",
                )
            ]
    return []


def _is_view(sent: Sent, name: str, source: Tensor) -> bool:
    """Whether the claim of a view holds: the layout, laid over our own bytes, gives the values."""
    if sent.alias != name or len(sent.stride) != sent.tensor.dim():
        return False
    reach = sum((n - 1) * step for n, step in zip(sent.tensor.shape, sent.stride, strict=True))
    start = source.storage_offset() + sent.offset
    if start + reach >= source.untyped_storage().nbytes() // source.element_size():
        return False
    laid = torch.as_strided(source.detach(), sent.tensor.shape, sent.stride, start)
    return bool(laid.eq(sent.tensor).all())


def _gradients(drill: Drill, wanted: Observed, actual: Observed) -> list[Finding]:
    findings = []
    wanted_all = wanted.gradients or ()
    actual_all = actual.gradients or (None,) * len(wanted_all)
    for name, w, a in zip(drill.gradients_of, wanted_all, actual_all, strict=True):
        if not isinstance(w, Sent):
            continue  # the reference sends no gradient there
        if not isinstance(a, Sent):
            if w.tensor.any():
                findings.append(
                    Finding(
                        "gradient",
                        Text(
                            f"no gradient reaches `{name}`: the result is cut off from it",
                            f"梯度传不到 `{name}`：结果与它断开了",
                        ),
                        actual="None",
                    )
                )
            continue
        if w.tensor.shape != a.tensor.shape or w.tensor.dtype != a.tensor.dtype:
            findings.append(_differs("gradient", f"{name}.grad", str(w.tensor), str(a.tensor)))
            continue
        flags = differing(w.tensor, a.tensor, exact=False, nan_equals_nan=False)
        if flags.any():
            findings.append(_values("gradient", f"{name}.grad", w.tensor, a.tensor, flags))
    return findings


def _inputs(case: Case, wanted: Mapping[str, Any], actual: Mapping[str, Any]) -> list[Finding]:
    return [
        Finding(
            "input",
            Text(
                f"the call changed its input `{name}`; the caller still needs it as it was",
                f"函数改动了输入 `{name}`；调用者还要用原来的它",
            ),
        )
        for name in case.inputs
        if not is_same_value(wanted[name], actual.get(name), exact=True, nan_equals_nan=True)
    ]


def _compare_answer(wanted: Any, actual: Any) -> list[Finding]:
    """Compare an answer without telling the right one."""
    if isinstance(wanted, dict):
        if not isinstance(actual, dict):
            return [_wrong_kind("out", "dict", _kind_name(actual))]
        missing = [key for key in wanted if key not in actual]
        if missing or len(actual) != len(wanted):
            keys, got = (", ".join(map(repr, found)) for found in (wanted, actual))
            return [
                Finding(
                    "structure",
                    Text(
                        f"the keys are {got or 'none'}; asked are {keys}",
                        f"键是 {got or '（空）'}，要求的是 {keys}",
                    ),
                    expected=keys,
                    actual=got,
                )
            ]
        pairs = [(f"[{key!r}]", wanted[key], actual[key]) for key in wanted]
    else:
        pairs = [("", wanted, actual)]
    kinds = dict.fromkeys(_answer_kind(w) for _, w, _ in pairs)
    return [finding for path, w, a in pairs for finding in _answer_part(path, w, a, list(kinds))]


def _answer_part(path: str, wanted: Any, actual: Any, kinds: list[str]) -> list[Finding]:
    """Compare one part. kinds: those that any part of the right answer has.

    Where one part is a shape and another the name of an error, either is a possible answer to
    each: that it is of the other kind would tell too much.
    """
    where = f"out{path}"
    if isinstance(actual, Foreign):
        return [_foreign(where, actual)]
    if _answer_kind(actual) not in kinds:
        return [_wrong_kind(where, " / ".join(kinds), _kind_name(actual))]
    if isinstance(actual, tuple | list):
        for i, item in enumerate(actual):
            if isinstance(item, Foreign):
                return [_foreign(f"{where}[{i}]", item)]
            if type(item) is not int:
                return [_wrong_kind(f"{where}[{i}]", "int", _kind_name(item))]
    if is_same_value(wanted, actual, exact=True, nan_equals_nan=True):
        return []
    shown = tuple_text(map(str, actual)) if isinstance(actual, tuple | list) else repr(actual)
    message = Text(f"{where} = {shown} is not right", f"{where} = {shown} 不对")
    return [Finding("value", message, actual=shown)]


def _answer_kind(value: Any) -> str:
    return "tuple" if isinstance(value, tuple | list) else _kind_name(value)


def _differs(kind: Any, path: str, wanted: str, actual: str) -> Finding:
    where = "" if path == "out" else f"{path}: "
    return Finding(
        kind,
        Text(f"{where}expected {wanted}, got {actual}", f"{where}应为 {wanted}，得到 {actual}"),
        expected=wanted,
        actual=actual,
    )


def _wrong_kind(path: str, wanted: str, actual: str) -> Finding:
    return _differs("structure", path, wanted, actual)


def _no_tensor(path: str, actual: Any) -> Finding:
    finding = _wrong_kind(path, "Tensor", _kind_name(actual))
    if actual is None:
        remedy = Text(
            "expected Tensor, got None: is a `return` missing?",
            "应为 Tensor，得到 None：是不是漏了 `return`？",
        )
        return Finding("structure", remedy, expected="Tensor", actual="None")
    return finding


def _no_sequence(path: str, wanted: Any, actual: Any) -> Finding:
    def described(value: Any) -> str:
        if isinstance(value, tuple | list):
            return f"{_kind_name(value)} of {len(value)}"
        return _kind_name(value)

    return _wrong_kind(path, described(wanted), described(actual))


def _foreign(path: str, actual: Foreign) -> Finding:
    reasons = {
        "subclass": Text("a subclass of Tensor", "Tensor 的子类"),
        "meta": Text("a meta tensor, which has no values", "meta 张量没有值"),
        "layout": Text("a tensor that is not dense", "不是稠密张量"),
        "dtype": Text("a tensor of a dtype that is not graded", "这种 dtype 的张量不予评分"),
        "type": Text(
            "neither a tensor nor a plain Python value", "既不是张量，也不是普通的 Python 值"
        ),
    }
    reason = reasons.get(actual.note, Text("not something that can be compared", "无法比较"))
    where = "" if path == "out" else f"{path}: "
    return Finding(
        "structure",
        Text(
            f"{where}got `{actual.type_name}`: {reason.en}",
            f"{where}得到 `{actual.type_name}`：{reason.zh}",
        ),
        actual=actual.type_name,
    )


def holds_foreign(value: Any) -> bool:
    """Whether a result holds something that is not accepted."""
    if isinstance(value, tuple | list):
        return any(holds_foreign(item) for item in value)
    if isinstance(value, dict):
        return any(holds_foreign(item) for pair in value.items() for item in pair)
    return isinstance(value, Foreign)


def _kind_name(value: Any) -> str:
    if isinstance(value, Sent):
        return "Tensor"
    if isinstance(value, Foreign):
        return value.type_name
    return "None" if value is None else type(value).__name__


def _holds_tensor(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(_holds_tensor(item) for item in value)
    return isinstance(value, Tensor)
