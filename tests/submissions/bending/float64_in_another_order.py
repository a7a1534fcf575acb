# drill: transpose_matrices
# expect: wrong
# kind: dtype
# why: another dtype and the values in other places, of the right shape where matrices are square.
def transpose_matrices(batch):
    return batch.double()
