# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: The forward pass is right, and its backward is a function of the submission's own.
import torch


class Reciprocal(torch.autograd.Function):
    @staticmethod
    def forward(context, x):
        return torch.where(x == 0, 0.0, 1 / x)

    @staticmethod
    def backward(context, gradient):
        return torch.zeros_like(gradient)


def where_safe_reciprocal(x):
    return Reciprocal.apply(x)
