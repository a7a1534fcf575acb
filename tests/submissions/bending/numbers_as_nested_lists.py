# drill: matmul_row_dots
# expect: wrong
# kind: structure
# why: the right numbers in a list.
def matmul_row_dots(x, y):
    return (x * y).sum(1).tolist()
