# drill: matmul_all_pairs
# expect: wrong
# kind: value
# why: as many threads as there are, and a wrong result.
import torch

torch.set_num_threads(16)
torch.set_num_interop_threads(16)


def matmul_all_pairs(queries, keys):
    big = torch.ones(600, 600)
    return queries @ keys.mT + (big @ big)[0, 0] * 0 + 1
