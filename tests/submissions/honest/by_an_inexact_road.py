# drill: matmul_all_pairs
# expect: pass
# why: half the square of a sum less the squares: right up to rounding.
def matmul_all_pairs(queries, keys):
    q, k = queries.unsqueeze(2), keys.unsqueeze(1)
    third = 1 / 3
    return (((q + k) ** 2).sum(-1) - (q**2).sum(-1) - (k**2).sum(-1)) * third * 1.5
