"""Torch's own samples of calls that must fail, and the traps of a page that they reach."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from typing import Any

from tensor_drills.op_run import error_of
from tensor_drills.page import Page

from .samples import op_table, opinfo_name

NUMBER = re.compile(r"-?\d+(\.\d+)?")
NAME = re.compile(r"torch\.\w+|'\w+'|\b(Long|Float|Double|Int|Bool|long int|float|double|int)\b")


def kind_of(error: BaseException | None) -> str:
    """Return an error as its name and its first line, without numbers and names of dtypes."""
    if error is None:
        return ""
    first = str(error).strip().split("\n")[0]
    return f"{type(error).__name__}: {NAME.sub('T', NUMBER.sub('N', first))}"


def error_samples(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what torch's table says of a failing call, and what came of it.

    Each is the kind of error, or what is wrong: that nothing was raised, or something else.
    """
    for op in op_table().get(opinfo_name(page), []):
        if op.error_inputs_func is None:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = list(op.error_inputs("cpu"))
        for one in found:
            sample = one.sample_input
            error = _raised_by(op, sample)
            wanted = one.error_type if isinstance(one.error_type, tuple) else (one.error_type,)
            if error is None:
                yield "", f"{page.name}: torch raises nothing, its table says {wanted}"
            elif not isinstance(error, wanted) or not re.search(one.error_regex, str(error)):
                yield "", f"{page.name}: torch raises {type(error).__name__}: {error}"
            else:
                yield kind_of(error), ""


def _raised_by(op: Any, sample: Any) -> BaseException | None:
    try:
        op(sample.input, *sample.args, **sample.kwargs)
    except Exception as error:
        return error
    return None


def traps_reached(page: Page, kinds: set[str]) -> tuple[int, int]:
    """Return how many of a page's traps raise, and how many of these torch's own samples reach."""
    raising = [kind_of(error_of(trap.code)) for trap in page.traps if trap.raises]
    return len(raising), sum(kind in kinds for kind in raising)
