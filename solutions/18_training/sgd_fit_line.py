import torch
from jaxtyping import Float
from torch import Tensor


def sgd_fit_line(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, ""], Float[Tensor, ""]]:
    w = torch.tensor(7.0, device=x.device, requires_grad=True)
    b = torch.tensor(6.0, device=x.device, requires_grad=True)
    optimizer = torch.optim.SGD([w, b], lr=0.05)
    for _ in range(40):
        for i in range(len(x)):
            loss = (w * x[i] + b - y[i]).square()
            optimizer.zero_grad()  # backward adds to .grad: without this, old steps are repeated
            loss.backward()
            optimizer.step()
    return w.detach(), b.detach()
