import torch
from jaxtyping import Float
from torch import Tensor


def eval_running_stats(
    x: Float[Tensor, "n d"], mean: Float[Tensor, " d"], var: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    norm = torch.nn.BatchNorm1d(len(mean))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(var)
    model = torch.nn.Sequential(norm, torch.nn.Dropout(0.5)).to(x.device)
    model.eval()  # for all modules in it; no_grad only stops the recording of gradients
    with torch.no_grad():
        return model(x)
