# drill: matmul_all_pairs
# expect: wrong
# kind: value
# why: far outside what float32 arithmetic explains.
def matmul_all_pairs(queries, keys):
    return (queries @ keys.mT) * 1.001
