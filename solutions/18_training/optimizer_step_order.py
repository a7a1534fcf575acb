import torch
from jaxtyping import Float
from torch import Tensor


def optimizer_step_order(x: Float[Tensor, "n d"], y: Float[Tensor, " n"]) -> Float[Tensor, " d"]:
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.3)
    for _ in range(200):
        loss = torch.nn.functional.mse_loss(x @ weight, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()  # right after backward: nothing may touch .grad between them
    return weight.detach()
