# drill: matmul_all_pairs
# expect: wrong
# kind: value
# why: NaN compares unequal to everything, also to itself; it is no wildcard.
import torch


def matmul_all_pairs(queries, keys):
    return torch.full((len(queries), queries.shape[1], keys.shape[1]), float("nan"))
