# drill: matmul_all_pairs
# expect: pass
# why: the order of a sum changes its last bit: that is no mistake where numbers are calculated.
import torch


def matmul_all_pairs(queries, keys):
    out = queries @ keys.mT
    return torch.nextafter(out, out + 1)
