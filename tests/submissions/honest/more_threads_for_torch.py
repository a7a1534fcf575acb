# drill: matmul_all_pairs
# expect: pass
# why: the number of threads is a matter of speed.
import torch

torch.set_num_threads(4)


def matmul_all_pairs(queries, keys):
    warm = torch.ones(300, 300) @ torch.ones(300, 300)
    assert warm.sum() == 300**3
    return queries @ keys.mT
