# drill: chunk_qkv
# expect: wrong
# kind: structure
# why: three tensors by name where three in order are asked.
def chunk_qkv(fused):
    return dict(zip("qkv", fused.chunk(3, dim=-1), strict=True))
