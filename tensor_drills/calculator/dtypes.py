"""Dtypes that nobody wrote: float32, unless torch refuses it where an index or a mask is wanted.

So `x(5, 3).gather(1, index(5, 1))` has a shape without a word about int64.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Callable, Iterator

from tensor_drills.calculator.declared import Declared
from tensor_drills.calculator.running import Dtypes
from tensor_drills.calculator.trace import Trace

TENSORS_LIMIT = 4
WRONG_DTYPE = re.compile(
    r"dtype|scalar type|int32|int64|\bLong|\blong\b|\bbool|\bByte|indices must"
)
MASKS = re.compile(r"mask|cond|keep|valid|where|\b(is|has)_|bool", re.IGNORECASE)


def with_dtypes(
    declared: Declared, attempt: Callable[[Dtypes], Trace], dtypes: Dtypes | None = None
) -> tuple[Dtypes, Trace]:
    """Find dtypes with which torch gets further, and return them with what it then did.

    attempt: carries the expression out with these dtypes. dtypes: to begin with.
    """
    chosen = dict(dtypes or {})
    trace = attempt(chosen)
    while trace.failure is not None and trace.failure.kind == "refused":
        for more in _choices(declared, trace.failure.node, chosen):
            other = attempt({**chosen, **more})
            is_done = other.failure is None or other.failure.kind != "refused"
            if is_done or len(other.steps) > len(trace.steps) or _is_settled(trace, other):
                chosen, trace = {**chosen, **more}, other
                break
        else:
            break
    return chosen, trace


def _is_settled(trace: Trace, other: Trace) -> bool:
    """Return whether torch no longer speaks of dtypes, but of something else."""
    if trace.failure is None or other.failure is None or len(other.steps) < len(trace.steps):
        return False
    before, after = trace.failure.reason.en, other.failure.reason.en
    return bool(WRONG_DTYPE.search(before)) and not WRONG_DTYPE.search(after)


def _choices(declared: Declared, node: ast.expr, chosen: Dtypes) -> Iterator[dict[str, str]]:
    """Yield dtypes to try for the tensors in a step: the last ones first, few changes first."""
    free = {one.name for one in declared.tensors if one.dtype is None and one.name not in chosen}
    found = [part.id for part in ast.walk(node) if isinstance(part, ast.Name) and part.id in free]
    names = list(dict.fromkeys(reversed(found)))[:TENSORS_LIMIT]
    options = [[(name, dtype) for dtype in _likely(name)] for name in names]
    for number in range(1, len(names) + 1):
        for some in itertools.combinations(options, number):
            for choice in itertools.product(*some):
                yield dict(choice)


def _likely(name: str) -> tuple[str, str]:
    return ("bool", "int64") if MASKS.search(name) else ("int64", "bool")
