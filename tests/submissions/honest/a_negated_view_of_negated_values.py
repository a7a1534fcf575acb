# drill: matmul_row_dots
# expect: pass
# why: a tensor whose bytes have the other sign and which is read with its sign turned: the values are right.
import torch


def matmul_row_dots(x, y):
    out = torch.einsum("nd,nd->n", x, y)
    twisted = torch.complex(torch.zeros_like(out), -out).conj().imag
    assert twisted.is_neg()
    return twisted
