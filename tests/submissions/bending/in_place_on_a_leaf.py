# drill: where_safe_reciprocal
# expect: error
# kind: exception
# why: autograd forbids to write into an input that asks a gradient.
def where_safe_reciprocal(x):
    zero = x == 0
    x[zero] = 1
    return (1 / x).masked_fill(zero, 0)
