# drill: transpose_matrices
# expect: wrong
# kind: input
# why: transpose_ turns the caller's tensor round and returns it.
def transpose_matrices(batch):
    return batch.transpose_(1, 2)
