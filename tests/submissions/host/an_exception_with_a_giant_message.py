# drill: chunk_qkv
# expect: error
# kind: exception
# why: a hundred mebibytes of message.
def chunk_qkv(fused):
    raise ValueError("no" * (50 << 20))
