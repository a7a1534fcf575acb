"""What Python or NumPy allow and torch does not, and what to write instead."""

from __future__ import annotations

import ast
import re

from tensor_drills.calculator.trace import Failure, Parts, Shaped
from tensor_drills.text import Text

NOT_WHOLE = re.compile(r"integers|ints|__index__|SymFloat|'float'|type float|must be int")


def habit(failure: Failure) -> Text | None:
    """Say what to write for what Python or NumPy allow and torch does not."""
    node, reason = failure.node, failure.reason.en
    if isinstance(node, ast.Subscript) and "step must be greater than zero" in reason:
        return Text(
            "A slice cannot go backwards: write `.flip(dim)`.",
            "切片不能倒着走：请用 `.flip(dim)`。",
        )
    has_quotient = any(isinstance(part, ast.Div) for part in ast.walk(node))
    if has_quotient and not isinstance(node, ast.BinOp) and NOT_WHOLE.search(reason):
        return Text(
            "`/` gives a number that is not whole: for a size write `//`.",
            "`/` 得到的不是整数：大小请用 `//`。",
        )
    if isinstance(node, ast.BinOp) and any(isinstance(one, Parts) for one in failure.operands):
        sides = zip(("left", "right"), ("左", "右"), failure.operands, strict=False)
        for en, zh, side in sides:
            if isinstance(side, Parts) and any(isinstance(one, Shaped) for one in side.parts):
                one = f"`.{side.names[0]}`" if side.names else "`[0]`"
                count = len(side.parts)
                return Text(
                    f"The {en} side is no tensor but {count} of them: take one, as in {one}.",
                    f"{zh}边不是一个张量，而是 {count} 个：请取其中一个，例如 {one}。",
                )
    return None
