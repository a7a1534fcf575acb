# drill: linear_shapes
# expect: rejected
# why: twenty levels where a plain answer has two.
def linear_shapes():
    shape = (10,)
    for _ in range(20):
        shape = (shape,)
    return {"weight": shape, "bias": (10,), "output": (5, 10)}
