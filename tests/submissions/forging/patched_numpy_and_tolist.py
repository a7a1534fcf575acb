# drill: topk_keep
# expect: wrong rejected
# why: A grader that compares .numpy(), .tolist() or .item() reads what these methods like to say.
import torch


class Anything:
    def __eq__(self, other):
        return True

    def __array__(self, *args, **kwargs):
        raise ValueError


for name in ("numpy", "tolist", "item", "__array__", "__reduce_ex__"):
    setattr(torch.Tensor, name, lambda self, *a, **k: Anything())


def topk_keep(scores, k):
    return torch.zeros_like(scores)
