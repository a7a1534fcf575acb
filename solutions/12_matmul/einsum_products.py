import torch
from jaxtyping import Float
from torch import Tensor


def einsum_products(
    u: Float[Tensor, " m"],
    v: Float[Tensor, " m"],
    a: Float[Tensor, "n m"],
    b: Float[Tensor, "m m"],
    batch: Float[Tensor, "s m k"],
) -> tuple[
    Float[Tensor, ""],
    Float[Tensor, "m m"],
    Float[Tensor, " n"],
    Float[Tensor, "n m"],
    Float[Tensor, ""],
    Float[Tensor, "s n k"],
]:
    # Letters after the arrow stay; the others are summed. The transpose is a matter of letters.
    return (
        torch.einsum("i,i->", u, v),
        torch.einsum("i,j->ij", u, v),
        torch.einsum("ij,j->i", a, v),
        torch.einsum("ij,kj->ik", a, b),
        torch.einsum("ii->", b),
        torch.einsum("ij,sjk->sik", a, batch),
    )
