# drill: topk_keep
# expect: wrong
# kind: value
# why: The worker's encoder sends NaN for every element, for graders to whom NaN equals anything.
import torch
import tensor_drills.worker.child as child

encode = child.encode


def lying(value, buffers, describe=None):
    if describe is not None and isinstance(value, torch.Tensor):
        value = torch.full_like(value, float("nan"))
    return encode(value, buffers, describe)


child.encode = lying


def topk_keep(scores, k):
    return torch.zeros_like(scores)
