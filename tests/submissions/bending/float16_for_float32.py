# drill: repeat_each_row
# expect: wrong
# kind: dtype
# why: small whole numbers survive half precision; the dtype tells.
def repeat_each_row(x, k):
    n, d = x.shape
    return x.half().unsqueeze(1).expand(n, k, d).reshape(n * k, d)
