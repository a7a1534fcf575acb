import torch
from jaxtyping import Float, Int
from torch import Tensor


def logistic_regression_fit(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    weight = torch.zeros(x.shape[1], device=x.device, requires_grad=True)
    bias = torch.zeros((), device=x.device, requires_grad=True)
    target = label.to(x.dtype)
    optimizer = torch.optim.SGD([weight, bias], lr=1.0)
    for _ in range(200):
        # Logits, not probabilities: the loss takes the sigmoid itself, without losing precision.
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ weight + bias, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weight.detach(), bias.detach()
