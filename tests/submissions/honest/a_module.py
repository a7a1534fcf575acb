# drill: unsqueeze_pairwise_differences
# expect: pass
# why: an nn.Module is callable.
import torch


class Differences(torch.nn.Module):
    def forward(self, x, y):
        return x.unsqueeze(-1) - y


unsqueeze_pairwise_differences = Differences()
