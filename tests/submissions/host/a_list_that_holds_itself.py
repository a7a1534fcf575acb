# drill: linear_shapes
# expect: rejected
# why: a value without a bottom.
def linear_shapes():
    shape = [10]
    shape.append(shape)
    return {"weight": shape, "bias": shape, "output": shape}
