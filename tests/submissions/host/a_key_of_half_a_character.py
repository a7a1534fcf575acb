# drill: broadcast_shapes
# expect: wrong
# why: the right keys, and answers that a terminal would act on.
def broadcast_shapes():
    names = ("column_and_row", "matrix_and_vector", "batch_and_channels", "zero_and_one")
    return dict.fromkeys(names, "\x1b]0;owned\x07\ud800\u202e\n✓ pass")
