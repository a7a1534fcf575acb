# drill: fully_connected_shapes
# expect: wrong
# kind: value
# why: sizes that torch reads as "whatever fits" are no shapes.
def fully_connected_shapes():
    return {"w": (8, -1), "b": (-1, -1)}
