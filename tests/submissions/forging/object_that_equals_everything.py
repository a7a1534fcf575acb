# drill: topk_keep
# expect: rejected
# why: A plain object has the attributes of a tensor and agrees with whatever it is compared with.
import torch


class Agreeable:
    shape, dtype, device = torch.Size([1, 3]), torch.float32, torch.device("cpu")

    def __getattr__(self, name):
        return lambda *args, **kwargs: self

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __sub__(self, other):
        return 0


def topk_keep(scores, k):
    return Agreeable()
