def low_rank_shapes() -> dict[str, tuple[int, ...]]:
    # (4, 784) @ (784, 512) @ (512, 10): sizes that meet disappear. No product has a rank above
    # its thinnest size, and 784 * 16 + 16 * 512 numbers replace 784 * 512.
    return {
        "first": (784, 512),
        "second": (512, 10),
        "merged": (784, 10),
        "down": (784, 16),
        "up": (16, 512),
        "rank_numbers": (16, 20736),
    }
