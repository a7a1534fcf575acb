# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: a mode is entered and never left, in which no tensor ever asks a gradient.
import torch

mode = torch.inference_mode()


def where_safe_reciprocal(x):
    mode.__enter__()
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
