# drill: transpose_matrices
# expect: wrong
# why: it takes the number of rows for the number of columns.
def transpose_matrices(batch):
    b, m, n = batch.shape
    out = batch.new_zeros(b, n, m)
    for i in range(min(m, n)):
        for j in range(min(m, n)):
            out[:, i, j] = batch[:, j, i]
    return out
