import torch
from jaxtyping import Float
from torch import Tensor


def weight_decay_ridge(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], penalty: float
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    bias = torch.zeros((), device=x.device, requires_grad=True)
    # weight_decay is the factor in the gradient, and the gradient of a square has a 2.
    groups = [{"params": [weight], "weight_decay": 2 * penalty}, {"params": [bias]}]
    optimizer = torch.optim.SGD(groups, lr=0.2)
    for _ in range(300):
        loss = torch.nn.functional.mse_loss(x @ weight + bias, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weight.detach(), bias.detach()
