# drill: chunk_qkv
# expect: pass
# why: a structseq of torch holds the three tensors, and counts as a tuple.
import torch


def chunk_qkv(fused):
    parts = fused.chunk(3, dim=-1)
    return torch.return_types.svd(parts)
