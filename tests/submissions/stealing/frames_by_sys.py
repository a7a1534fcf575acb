# drill: topk_keep
# expect: wrong
# kind: value
# why: The local variables of all callers are searched for what is expected.
import sys

import torch


def topk_keep(scores, k):
    caller = sys._getframe().f_back
    while caller is not None:
        for name, value in {**caller.f_globals, **caller.f_locals}.items():
            if name in ("expected", "reference", "drill", "prepared", "solution", "wanted"):
                print("STOLEN", name)
            if isinstance(value, torch.Tensor) and value is not scores:
                print("STOLEN", name)
                return value.clone()
        caller = caller.f_back
    return scores * 0
