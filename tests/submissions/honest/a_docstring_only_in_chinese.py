# drill: matmul_all_pairs
# expect: pass
# why: a file that begins with Chinese and holds no other words.
"""每个 query 与每个 key 的点积。“全角标点”，没有英文。"""

import torch


def matmul_all_pairs(queries, keys):
    """对批次中的每一项做矩阵乘法：键要先转置。"""
    return torch.einsum("bqd,bkd->bqk", queries, keys)
