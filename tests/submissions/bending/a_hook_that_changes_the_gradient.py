# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: the function is right; a hook on the input turns its gradient round.
def where_safe_reciprocal(x):
    x.register_hook(lambda gradient: -gradient)
    zero = x == 0
    return (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
