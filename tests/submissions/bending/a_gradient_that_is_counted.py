# drill: round_straight_through
# expect: wrong
# kind: gradient
# why: A gradient that is sent back as 1, 2, 3, ... every time can be written down.
import torch


class Round(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return torch.round(x)

    @staticmethod
    def backward(ctx, gradient):
        return torch.arange(1.0, gradient.numel() + 1)


def round_straight_through(x):
    return Round.apply(x)
