# drill: batch_norm_by_hand
# expect: wrong
# kind: input
# why: The running values are right, and with each call the graph that hangs on them grows.
import torch
from torch import nn


class BatchNormByHand(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        self.register_buffer("running_mean", torch.zeros(d))
        self.register_buffer("running_var", torch.ones(d))

    def forward(self, x):
        if self.training:
            m, v = x.mean(0), x.var(0, unbiased=False)
            self.running_mean = 0.9 * self.running_mean + 0.1 * m
            self.running_var = 0.9 * self.running_var + 0.1 * x.var(0)
        else:
            m, v = self.running_mean, self.running_var
        return self.weight * (x - m) / (v + 1e-5).sqrt() + self.bias
