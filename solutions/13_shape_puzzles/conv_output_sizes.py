def conv_output_sizes() -> dict[str, tuple[int, ...]]:
    # out = floor((n + 2 * padding - reach) / stride) + 1, with reach = dilation * (kernel - 1) + 1
    return {
        "plain": (5, 16, 30, 18),
        "padded": (5, 16, 32, 20),  # padding = (kernel - 1) / 2 keeps the size
        "halved": (5, 16, 16, 10),
        "strided": (5, 16, 10, 6),
        "dilated": (5, 16, 28, 16),  # 3 rows with gaps reach over 5
    }
