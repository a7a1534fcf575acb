# drill: repeat_each_row
# expect: pass
# why: a sum of products with ones repeats.
import torch


def repeat_each_row(x, k):
    return torch.einsum("nd,k->nkd", x, x.new_ones(k)).reshape(-1, x.shape[1])
