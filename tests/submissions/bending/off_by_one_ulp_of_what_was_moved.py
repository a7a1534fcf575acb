# drill: transpose_matrices
# expect: wrong
# kind: value
# why: values that were only moved have no rounding to excuse a difference.
import torch


def transpose_matrices(batch):
    out = batch.mT
    return torch.nextafter(out, out + 1)
