# drill: topk_keep
# expect: wrong rejected crash error
# why: isinstance, type and len are names in builtins, and so can be told what to answer.
import builtins

import torch

isinstance_, type_ = isinstance, type


class Odd(torch.Tensor):
    pass


def type_of(*args):
    kind = type_(*args)
    return torch.Tensor if kind is Odd else kind


builtins.isinstance = lambda value, kind: True if type_(value) is Odd else isinstance_(value, kind)
builtins.type = type_of


def topk_keep(scores, k):
    return torch.zeros_like(scores).as_subclass(Odd)
