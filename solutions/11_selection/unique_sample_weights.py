import torch
from jaxtyping import Float, Int
from torch import Tensor


def unique_sample_weights(label: Int[Tensor, " n"]) -> Float[Tensor, " n"]:
    # inverse gives every sample the place of its class, whatever number the class has;
    # 1 / an int tensor is float32.
    _, inverse, counts = torch.unique(label, return_inverse=True, return_counts=True)
    return 1 / counts[inverse]
