# drill: fully_connected_shapes
# expect: wrong
# kind: structure
# why: 8.0 equals 8, and True equals 1; a size is neither.
def fully_connected_shapes():
    return {"w": (8.0, True), "b": (True, True)}
