import torch
from jaxtyping import Float
from torch import Tensor


def vstack_by_where(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n+m d"]:
    n, m = len(x), len(y)
    i = torch.arange(n + m, device=x.device)
    # where evaluates both branches, so both indices have to be legal in every row.
    top, bottom = x[i.clamp(max=n - 1)], y[(i - n).clamp(min=0)]
    return torch.where((i < n)[:, None], top, bottom)
