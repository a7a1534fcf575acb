# drill: linear_shapes
# expect: error rejected
# why: lists inside lists, a hundred thousand deep, for whoever walks them.
def linear_shapes():
    items = []
    for _ in range(100_000):
        items = [items]
    return {"weight": items, "bias": (10,), "output": (5, 10)}
