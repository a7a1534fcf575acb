# drill: fully_connected_shapes
# expect: wrong
# why: the largest numbers that are still sent, and that torch cannot hold.
def fully_connected_shapes():
    return {"w": (8, 2**64 - 1), "b": (2**63, -(2**63))}
