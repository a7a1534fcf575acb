# drill: chunk_qkv
# expect: error
# kind: exception
# why: Python refuses to write a number of so many digits.
def chunk_qkv(fused):
    raise ValueError(10**100_000)
