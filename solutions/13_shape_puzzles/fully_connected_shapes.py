def fully_connected_shapes() -> dict[str, tuple[int, ...]]:
    # (7, 8) @ (8, 1) -> (7, 1): the 8 features meet, the batch size is not part of w.
    # One bias for all samples: the size 1 broadcasts to any number of rows.
    return {"w": (8, 1), "b": (1, 1)}
