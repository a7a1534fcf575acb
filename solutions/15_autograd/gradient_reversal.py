import torch
from jaxtyping import Float
from torch import Tensor


class Reversal(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, scale):
        ctx.scale = scale
        return x.view_as(x)  # a new tensor of the same values: it gets a graph of its own

    @staticmethod
    def backward(ctx, gradient):
        return -ctx.scale * gradient, None  # scale is a number: no gradient


def gradient_reversal(x: Float[Tensor, " n"], scale: float) -> Float[Tensor, " n"]:
    return Reversal.apply(x, scale)
