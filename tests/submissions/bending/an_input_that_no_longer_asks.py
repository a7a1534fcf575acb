# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: the flag is taken off the input, so that no gradient can be asked of it.
def where_safe_reciprocal(x):
    x.requires_grad_(False)
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
