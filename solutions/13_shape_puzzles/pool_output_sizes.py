def pool_output_sizes() -> dict[str, tuple[int, ...]]:
    # floor((n + 2 * padding - kernel) / stride) + 1; the stride is the kernel size by default.
    return {
        "plain": (2, 8, 2, 4),
        "overlapping": (2, 8, 3, 5),
        "ceil": (2, 8, 4, 6),  # ceil((7 - 2) / 2) + 1: the last row is pooled alone
        "ceil_padded": (2, 8, 3, 5),  # a fourth window would begin after the seven rows: dropped
        "global": (2, 8, 1, 1),
    }
