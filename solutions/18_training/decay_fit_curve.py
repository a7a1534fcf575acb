import torch
from jaxtyping import Float
from torch import Tensor


def decay_fit_curve(
    t: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    # The logarithms of a and k are learned: whatever they become, a and k are positive.
    log_a = torch.zeros((), device=t.device, requires_grad=True)
    log_k = torch.zeros((), device=t.device, requires_grad=True)
    optimizer = torch.optim.Adam([log_a, log_k], lr=0.05)
    for _ in range(300):
        loss = (log_a.exp() * torch.exp(-log_k.exp() * t) - y).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return log_a.exp().detach(), log_k.exp().detach()
