"""What the warm process imports ahead of a submission, once and not in every child.

torch imports parts of itself on first use, which takes up to a second; so does pandas.
"""

from __future__ import annotations

import re

SYMBOLIC = "torch.fx.experimental.symbolic_shapes"  # on the first gradient that is handed back
# On the first optimizer, transform of torch.func, or meta tensor; up to torch 2.9 by vmap too, and
# there it makes a temporary folder, which a sandboxed child may not.
DYNAMO = "torch._dynamo"
IMPORTS = {
    SYMBOLIC: re.compile(rb"\bgrad(ient|_outputs)?\s*="),
    DYNAMO: re.compile(rb"\b(optim|compile|torch\.func|import func|vmap|meta)\b"),
    "pandas": re.compile(rb"\bpandas\b"),
}


def imports_for(source: bytes) -> list[str]:
    """Return the modules to import ahead of a submission."""
    return [name for name, pattern in IMPORTS.items() if pattern.search(source)]
