def linear_shapes() -> dict[str, tuple[int, ...]]:
    # The weight is stored as (out, in); the layer computes x @ weight.T + bias.
    return {"weight": (10, 12288), "bias": (10,), "output": (5, 10)}
