# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: NaN is no wildcard among gradients either.
def where_safe_reciprocal(x):
    x.register_hook(lambda gradient: gradient * float("nan"))
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
