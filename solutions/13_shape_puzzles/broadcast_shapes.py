def broadcast_shapes() -> dict[str, tuple[int, ...] | str]:
    # Flush right, a missing size is 1; equal sizes meet, and a 1 gives way to the other.
    return {
        "column_and_row": (3, 4),  # 3 1 and _ 4
        "matrix_and_vector": "RuntimeError",  # 4 3 and _ 4: 3 does not meet 4
        "batch_and_channels": (5, 3, 4, 2),  # 5 3 4 1 and _ 3 1 2
        "zero_and_one": (0, 2),  # 1 gives way to 0 as well
    }
