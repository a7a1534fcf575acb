# drill: matmul_row_dots
# expect: pass
# why: a function of the file's own is called `filter`, and loops over nothing.
def filter(products, dim):
    return products.sum(dim)


def matmul_row_dots(x, y):
    return filter(x * y, dim=1)
