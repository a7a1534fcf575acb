import torch
from jaxtyping import Float, Int
from torch import Tensor


def mlp_learns_xor(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, "d 8"], Float[Tensor, "8"], Float[Tensor, "8"], Float[Tensor, ""]]:
    torch.manual_seed(0)
    # Random weights, so that the hidden units begin, and become, different from one another.
    w1 = torch.randn(x.shape[1], 8, device=x.device).requires_grad_()
    b1 = torch.zeros(8, device=x.device, requires_grad=True)
    w2 = torch.randn(8, device=x.device).requires_grad_()
    b2 = torch.zeros((), device=x.device, requires_grad=True)
    optimizer = torch.optim.Adam([w1, b1, w2, b2], lr=0.1)
    for _ in range(120):
        logits = torch.tanh(x @ w1 + b1) @ w2 + b2
        loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, label.to(x.dtype))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return w1.detach(), b1.detach(), w2.detach(), b2.detach()
