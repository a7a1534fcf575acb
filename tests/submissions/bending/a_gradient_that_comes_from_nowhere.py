# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: the result asks a gradient of its own, and is not connected with x.
def where_safe_reciprocal(x):
    safe = x.detach().masked_fill(x.detach() == 0, 1)
    return (1 / safe).masked_fill(x.detach() == 0, 0).requires_grad_()
