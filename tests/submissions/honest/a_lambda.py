# drill: transpose_matrices
# expect: pass
# why: a function without a name of its own.
transpose_matrices = lambda batch: batch.mT  # noqa: E731
