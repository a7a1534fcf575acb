# drill: topk_keep
# expect: rejected wrong error
# why: torch.Tensor, and the name under which the worker knows it, become another class.
import sys

import torch


class Fake:
    def __eq__(self, other):
        return True


for module in list(sys.modules.values()):
    if getattr(module, "Tensor", None) is torch.Tensor and module is not torch:
        module.Tensor = Fake
torch.Tensor = Fake


def topk_keep(scores, k):
    return Fake()
