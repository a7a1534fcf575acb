# drill: repeat_each_row
# expect: wrong
# kind: rule
# why: the function is fetched by a name that is put together, and called all the same.
import torch


def repeat_each_row(x, k):
    return getattr(torch, "_".join(["repeat", "interleave"]))(x, k, 0)
