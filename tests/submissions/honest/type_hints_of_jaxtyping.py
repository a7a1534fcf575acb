# drill: attention_heads
# expect: pass
# why: shapes in the annotations, checked by nobody.
from typing import TypeAlias

from jaxtyping import Float, jaxtyped
from torch import Tensor

Heads: TypeAlias = Float[Tensor, "batch heads tokens features"]


@jaxtyped(typechecker=None)
def attention_heads(x: Float[Tensor, "batch tokens _"], heads: int) -> Heads:
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)
