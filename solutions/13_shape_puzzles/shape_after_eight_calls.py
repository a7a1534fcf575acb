def shape_after_eight_calls() -> dict[str, tuple[int, ...]]:
    return {
        "permute": (4, 8, 6, 3),  # new dim i is old dim (0, 2, 3, 1)[i]
        "flatten": (4, 48, 3),  # dims 1 to 2, both included
        "unsqueeze": (4, 48, 1, 3),  # -2 counts in the result
        "repeat": (4, 48, 2, 3),
        "sum": (4, 2, 3),
        "transpose": (3, 2, 4),
        "unflatten": (3, 2, 2, 2),
        "index": (3, 1, 1, 2),  # all; 0 takes a dim away; None makes one; every second; rest
    }
