# drill: gather_per_row
# expect: wrong
# kind: input
# why: set_ lays the caller's index over other memory, with other values.
def gather_per_row(x, index):
    out = x.gather(1, index)
    index.set_(index + 1)
    return out
