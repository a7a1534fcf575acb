# drill: topk_keep
# expect: pass
# why: everything is imported by star, and builtins are shadowed by it.
from math import *
from torch import *


def topk_keep(scores, k):
    best = topk(scores, k)
    return full_like(scores, -inf).scatter(1, best.indices, best.values)
