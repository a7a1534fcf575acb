# drill: chunk_qkv
# expect: wrong
# kind: structure
# why: the right three, and a fourth.
def chunk_qkv(fused):
    return (*fused.chunk(3, dim=-1), fused)
