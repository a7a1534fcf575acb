# drill: broadcast_shapes
# expect: wrong
# why: an answer and a key that cannot be written as UTF-8.
def broadcast_shapes():
    return {"column_and_row": "\ud800", "matrix_and_vector": "\udcff\x1b[2J", "\ud800": ()}
