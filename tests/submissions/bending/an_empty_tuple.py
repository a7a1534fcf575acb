# drill: chunk_qkv
# expect: wrong
# kind: structure
# why: nothing to compare is not the same as nothing that differs.
def chunk_qkv(fused):
    return ()
