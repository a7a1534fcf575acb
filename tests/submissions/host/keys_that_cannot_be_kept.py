# drill: chunk_lengths
# expect: wrong
# kind: structure
# why: tensors, tuples and NaN as keys of a dict.
import torch


def chunk_lengths():
    return {torch.zeros(1): 1, (1, (2, 3)): 2, float("nan"): 3}
