# drill: matmul_row_dots
# expect: pass
# why: out= writes into a tensor that was made before.
import torch


def matmul_row_dots(x, y):
    products = torch.empty_like(x)
    torch.mul(x, y, out=products)
    out = x.new_empty(len(x))
    torch.sum(products, dim=1, out=out)
    return out
