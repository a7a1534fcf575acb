# drill: repeat_each_row
# expect: pass
# why: flipped twice, with a column that is not contiguous in between.
def repeat_each_row(x, k):
    n, d = x.shape
    wide = x.T.flip(1)[:, :, None].expand(d, n, k).reshape(d, n * k)
    return wide.flip(1).T
