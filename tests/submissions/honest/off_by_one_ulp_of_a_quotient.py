# drill: where_safe_reciprocal
# expect: pass
# why: a quotient may be rounded either way.
import torch


def where_safe_reciprocal(x):
    zero = x == 0
    out = 1 / torch.where(zero, 1.0, x)
    up = torch.nextafter(out.detach(), 2 * out.detach()) - out.detach()
    return torch.where(zero, 0.0, out + up)
