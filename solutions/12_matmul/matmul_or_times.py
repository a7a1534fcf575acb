def matmul_or_times() -> dict[str, tuple[int, ...]]:
    # The star and ** go element by element. b swaps columns from the right, rows from the left.
    return {
        "star": (0, 2, 3, 0),
        "at": (2, 1, 4, 3),
        "at_turned": (3, 4, 1, 2),
        "square": (1, 4, 9, 16),
        "power": (7, 10, 15, 22),
        "zeroth": (1, 0, 0, 1),
    }
