# drill: matmul_all_pairs
# expect: pass
# why: calculated in float64 and rounded at the end.
import torch


def matmul_all_pairs(queries, keys):
    return torch.baddbmm(
        torch.zeros(1, dtype=torch.float64), queries.double(), keys.double().mT
    ).float()
