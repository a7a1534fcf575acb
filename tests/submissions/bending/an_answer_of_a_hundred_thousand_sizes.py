# drill: linear_shapes
# expect: rejected output_limit
# why: a shape with more dims than any tensor has.
def linear_shapes():
    return {"weight": (10, 12288), "bias": (1,) * 100_000, "output": (5, 10)}
