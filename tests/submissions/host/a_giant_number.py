# drill: fully_connected_shapes
# expect: rejected
# why: a number of a million digits.
def fully_connected_shapes():
    return {"w": (10**1_000_000, 1), "b": (1, 1)}
