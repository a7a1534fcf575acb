# drill: linear_shapes
# expect: output_limit
# kind: limit
# timeout: 10
# why: an answer of a hundred million letters.
def linear_shapes():
    return {"weight": "x" * (100 << 20), "bias": (10,), "output": (5, 10)}
