# drill: where_safe_reciprocal
# expect: wrong error
# why: Inference mode stays entered, so that a backward in the same process would check nothing.
import torch

torch.inference_mode().__enter__()


def where_safe_reciprocal(x):
    return torch.where(x == 0, 0.0, 1 / x)
