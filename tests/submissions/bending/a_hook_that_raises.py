# drill: where_safe_reciprocal
# expect: error
# kind: exception
# why: the call returns, and its backward raises.
def where_safe_reciprocal(x):
    def refuse(gradient):
        raise RuntimeError("no gradient today")

    zero = x == 0
    out = (1 / x.masked_fill(zero, 1)).masked_fill(zero, 0)
    out.register_hook(refuse)
    return out
