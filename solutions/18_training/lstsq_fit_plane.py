import torch
from jaxtyping import Float
from torch import Tensor


def lstsq_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    # A feature that is always 1 makes the bias one more weight.
    table = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    # lstsq works on the table itself; normal equations would square its condition number.
    solved = torch.linalg.lstsq(table, y.unsqueeze(1)).solution.squeeze(1)
    return solved[:-1], solved[-1]
