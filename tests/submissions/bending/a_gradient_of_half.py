# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: the value is put together of two halves, of which one is cut off.
def where_safe_reciprocal(x):
    zero = x == 0
    out = (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
    return out / 2 + out.detach() / 2
