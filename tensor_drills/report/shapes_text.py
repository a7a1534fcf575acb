"""A shape calculation as a learner reads it, and as a machine does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from tensor_drills.calculator.calculate import Calculation
from tensor_drills.calculator.mismatch import Mismatch, explain
from tensor_drills.calculator.rows import Row, rows
from tensor_drills.calculator.trace import Failure, Number, Parts, Plain, Shaped, Size, Value
from tensor_drills.calculator.wording import (
    condition_code,
    condition_text,
    is_uncertain,
    size_text,
    value_text,
)
from tensor_drills.text import Lang, Text
from tensor_drills.wrap import width_of, wrapped

WIDTH = 80
REFUSED = "✗"
LABEL_WIDTH = 36  # a longer label stands on a line of its own
GAP = "  "


def report(calculation: Calculation, lang: Lang) -> str:
    """Return the steps as lines, and below them what is to be said of them."""
    made = rows(calculation)
    width = max((width_of(row.label) for row in made if _fits(row)), default=0)
    lines = [line for row in made for line in _lines(row, row is made[-1], width, lang)]
    failure = calculation.trace.failure
    notes = list(_notes(calculation, made, lang))
    if failure is not None:
        mismatch = explain(failure) if failure.kind == "refused" else None
        if mismatch is not None:
            lines += _picture(mismatch, made[-1], " " * (width + len(GAP)))
        notes = [*_problem(failure, mismatch, lang), *notes]
    return "\n".join([*lines, *([""] if notes else []), *notes])


def to_json(source: str, calculation: Calculation, lang: Lang) -> dict[str, object]:
    """Return the document that --json prints."""
    trace, failure = calculation.trace, calculation.trace.failure
    made = rows(calculation)
    result = _value_json(trace.result)
    return {
        "schema": 1,
        "expression": source,
        "steps": [
            {"code": row.code, **_value_json(row.value)} for row in made if row.value is not None
        ],
        "result": result.pop("shape"),
        **result,
        "conditions": {
            "needed": [condition_code(relation) for relation in calculation.needed],
            "assumed": [condition_code(relation) for relation in calculation.assumed],
            "refused": calculation.refused,
            "is_tried": calculation.is_tried,
            "is_cut": calculation.is_cut,
            "depends_on_values": calculation.trace.is_chancy,
        },
        "error": None if failure is None else _failure_json(made[-1], failure, lang),
    }


def _fits(row: Row) -> bool:
    return width_of(row.label) <= LABEL_WIDTH


def _lines(row: Row, is_last: bool, width: int, lang: Lang) -> Iterator[str]:
    shown = click.style(REFUSED, fg="red") if row.value is None else value_text(row.value) or "()"
    shown = click.style(shown, bold=True) if is_last else shown
    shapes = f"{row.operands} → {shown}" if row.operands else shown
    note = _stretched(row, lang)
    label = row.label
    margin = " " * (width + len(GAP))
    if _fits(row):
        line = label + " " * (width - width_of(row.label)) + GAP + shapes
    else:
        yield label
        line = margin + shapes
    if not note:
        yield line
    elif width_of(click.unstyle(line)) + len(GAP) + width_of(note) <= WIDTH:
        yield line + GAP + click.style(note, dim=True)
    else:
        yield line
        yield margin + click.style(note, dim=True)


def _stretched(row: Row, lang: Lang) -> str:
    if not row.stretched:
        return ""
    whole = row.stretched[0][1]
    parts = list(dict.fromkeys(part for part, _ in row.stretched))
    en, zh = " and ".join(parts), "、".join(parts)
    return Text(f"{en} broadcast to {whole}", f"{zh} 广播为 {whole}").to(lang)


def _picture(mismatch: Mismatch, row: Row, margin: str) -> list[str]:
    """Return the marks below the row, or the shapes set apart with theirs."""
    if not mismatch.picture:
        return []
    first, *rest = mismatch.picture
    if first == row.operands:
        return [margin + line for line in rest]
    return ["", *(f"    {line}" for line in mismatch.picture)]


def _problem(failure: Failure, mismatch: Mismatch | None, lang: Lang) -> Iterator[str]:
    said = failure.reason
    if mismatch is not None:
        yield wrapped(mismatch.problem.to(lang), WIDTH)
    if failure.kind == "refused":
        sizes = [f"{name} = {size}" for name, size in failure.example]
        en = f", for {', '.join(sizes)}" if sizes else ""
        zh = f"（{'、'.join(sizes)}）" if sizes else ""
        text = Text(f"torch says{en}: {said.en}", f"torch 的报错{zh}：{said.zh}")
    else:
        text = Text(f"No shape: {said.en}.", f"得不到形状：{said.zh}。")
    yield wrapped(text.to(lang), WIDTH)


def _notes(calculation: Calculation, made: list[Row], lang: Lang) -> Iterator[str]:
    for relations, en, zh in (
        (calculation.needed, "Works only where", "成立的条件："),
        (calculation.assumed, "This shape holds where", "得到此形状的条件："),
    ):
        if relations:
            text = Text.join(map(condition_text, relations), en=" and ", zh="，且 ")
            yield Text(f"{en} {text.en}.", f"{zh}{text.zh}。").to(lang)
    if calculation.refused is not None:
        sizes = [f"{name} = {size}" for name, size in calculation.refused.items()]
        en, zh = ", ".join(sizes), "、".join(sizes)
        yield Text(
            f"Some sizes are refused, for instance {en}.", f"有些大小不被接受，例如 {zh}。"
        ).to(lang)
    if calculation.is_tried and calculation.trace.failure is None:
        yield Text("Found by trying sizes, not derived.", "由多组大小试算得出，而非推导得出。").to(
            lang
        )
    if calculation.is_cut and calculation.trace.failure is None:
        yield Text(
            "Too slow to try all small sizes: there may be further conditions.",
            "计算太慢，未能试完所有较小的大小：可能还有其他条件。",
        ).to(lang)
    if any(row.value is not None and is_uncertain(row.value) for row in made):
        yield Text("? depends on the values.", "? 取决于张量的值。").to(lang)
    if calculation.trace.is_chancy and calculation.trace.failure is None:
        yield Text("Whether it works depends on the values.", "能否运行取决于张量的值。").to(lang)
    if calculation.declared.names and calculation.trace.failure is None:
        en, zh = (sign.join(calculation.declared.names) for sign in (", ", "、"))
        stand = "stands for any size" if len(calculation.declared.names) == 1 else "stand for sizes"
        yield Text(f"{en} {stand} of at least 2.", f"{zh} 代表不小于 2 的大小。").to(lang)


def _value_json(value: Value | None) -> dict[str, Any]:
    """Return the shape, null for what is no tensor, and what else there is to say."""
    match value:
        case Shaped(sizes, dtype):
            return {"shape": [_size_json(size) for size in sizes], "dtype": dtype}
        case Parts(parts, names):
            named = [{"name": name} for name in names] if names else [{} for _ in parts]
            described = [n | _value_json(p) for n, p in zip(named, parts, strict=True)]
            return {"shape": None, "parts": described}
        case Number(size):
            return {"shape": None, "value": _size_json(size)}
        case Plain(text):
            return {"shape": None, "value": text}
    return {"shape": None}


def _size_json(size: Size) -> int | str | None:
    return size if size is None or isinstance(size, int) else size_text(size)


def _failure_json(row: Row, failure: Failure, lang: Lang) -> dict[str, object]:
    found = explain(failure) if failure.kind == "refused" else None
    return {
        "code": row.code,
        "column": failure.node.col_offset,
        "kind": failure.kind,
        "operands": [_value_json(value) for value in failure.operands],
        "message": (found.problem if found else failure.reason).to(lang),
        "torch": failure.reason.en if failure.kind == "refused" else None,
    }
