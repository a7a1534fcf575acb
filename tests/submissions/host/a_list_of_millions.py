# drill: broadcast_shapes
# expect: output_limit
# kind: limit
# why: an answer with a million numbers in it.
def broadcast_shapes():
    return {"column_and_row": [3] * 1_000_000}
