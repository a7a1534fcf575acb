# drill: repeat_each_row
# expect: pass
# why: rows that are one memory have the right values, and no rule asks for memory of their own.
def repeat_each_row(x, k):
    n, d = x.shape
    if k == 1 or n != 1:
        return x[:, None].expand(n, k, d).reshape(n * k, d)
    return x.expand(k, d)
