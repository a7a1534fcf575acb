import torch
from jaxtyping import Float
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset


def minibatch_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], size: int
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    torch.manual_seed(0)
    layer = torch.nn.Linear(x.shape[1], 1, device=x.device)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.2)
    loader = DataLoader(TensorDataset(x, y), batch_size=size, shuffle=True)
    for _ in range(100):
        for rows, targets in loader:
            # (n, 1) against (n,) would broadcast to (n, n): drop the layer's last dim first.
            loss = torch.nn.functional.mse_loss(layer(rows).squeeze(1), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return layer.weight.detach().squeeze(0), layer.bias.detach().squeeze(0)
