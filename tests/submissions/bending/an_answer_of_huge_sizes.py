# drill: linear_shapes
# expect: wrong
# kind: value
# why: whoever builds such a layer to try the answer runs out of memory.
def linear_shapes():
    return {"weight": (1 << 40, 12288), "bias": (1 << 40,), "output": (5, 1 << 40)}
