import torch
from jaxtyping import Float, Int
from torch import Tensor


def perceptron_learns_gates(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    is_clean = False
    while not is_clean:  # ends, since the two classes can be told apart
        is_clean = True
        for row, wanted in zip(x, label, strict=True):
            error = wanted - (torch.dot(row, weight) + bias > 0).long()  # 1, 0 or -1
            if error:
                weight, bias = weight + error * row, bias + error
                is_clean = False
    return weight, bias
