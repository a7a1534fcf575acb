# drill: chunk_qkv
# expect: wrong
# kind: structure
# why: one tensor that can be unpacked into three is no tuple.
import torch


def chunk_qkv(fused):
    return torch.stack(fused.chunk(3, dim=-1))
