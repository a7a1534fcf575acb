# drill: matmul_all_pairs
# expect: timeout
# timeout: 0.5
# why: one call into C that runs for a long time, and no Python between.
import torch


def matmul_all_pairs(queries, keys):
    big = torch.ones(6000, 6000)
    while True:
        big = big @ big
