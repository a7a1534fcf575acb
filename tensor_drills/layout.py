"""Where a result lies in memory, for drills that ask: a view of one input, or memory of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Case, Drill
from tensor_drills.observe import Observed, copy_of, tensors_of
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding
from tensor_drills.worker.values import Sent

MOVED = ", moved"  # how a child names the memory of an input that was laid over other memory


def misplaced(
    drill: Drill, case: Case, arguments: Mapping[str, Any], observed: Observed
) -> list[Finding]:
    """Check what a layout drill asks: a view of one input, or memory of its own.

    arguments: the inputs as the reference leaves them.
    """
    if not (drill.view_of or drill.is_fresh):
        return []
    for sent in tensors_of(observed.result):
        if sent.tensor.numel() == 0:
            continue  # no memory to share
        if drill.is_fresh and sent.alias is not None:
            alias = printable(sent.alias)
            owner = alias.removesuffix(MOVED)
            return [
                Finding(
                    "layout",
                    Text(
                        f"expected memory of its own; the result shares that of `{owner}`",
                        f"结果应有自己的内存，实际上与 `{owner}` 共享内存",
                    ),
                    expected="own memory",
                    actual=f"shares {alias}",
                )
            ]
        if drill.view_of and not _is_view(
            sent, drill.view_of, case.inputs[drill.view_of], arguments[drill.view_of]
        ):
            alias = printable(sent.alias or "")
            shares = sent.alias not in (None, drill.view_of)
            actual = Text("a copy", "一份拷贝")
            if alias.endswith(MOVED):
                owner = alias.removesuffix(MOVED)
                actual = Text(
                    f"a view of other memory, which `{owner}` was given",
                    f"`{owner}` 换到的另一块内存的视图",
                )
            elif shares:
                actual = Text(f"a view of `{alias}`", f"`{alias}` 的视图")
            return [
                Finding(
                    "layout",
                    Text(
                        f"expected a view of `{drill.view_of}`, got {actual.en}",
                        f"应为 `{drill.view_of}` 的视图，得到的是{actual.zh}",
                    ),
                    expected=f"view of {drill.view_of}",
                    actual=f"view of {alias}" if shares else "copy",
                )
            ]
    return []


def _is_view(sent: Sent, name: str, before: Tensor, after: Sent) -> bool:
    """Whether the claim of a view holds: the layout, laid over our own bytes, gives the values.

    before: the input, in its layout. after: its values as the reference leaves them.
    """
    if sent.alias != name or len(sent.stride) != sent.tensor.dim():
        return False
    reach = sum((n - 1) * step for n, step in zip(sent.tensor.shape, sent.stride, strict=True))
    source = copy_of(before)
    if not torch.equal(source, after.tensor):
        source.copy_(after.tensor)
    start = source.storage_offset() + sent.offset
    if start + reach >= source.untyped_storage().nbytes() // source.element_size():
        return False
    laid = torch.as_strided(source.detach(), sent.tensor.shape, sent.stride, start)
    return bool(laid.eq(sent.tensor).all())
