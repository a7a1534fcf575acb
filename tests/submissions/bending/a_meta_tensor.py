# drill: matmul_all_pairs
# expect: rejected
# why: shape and dtype are right, and there are no values at all.
def matmul_all_pairs(queries, keys):
    return queries.to("meta") @ keys.to("meta").mT
