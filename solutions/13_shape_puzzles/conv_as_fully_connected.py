def conv_as_fully_connected() -> dict[str, tuple[int, ...]]:
    # Each output of the layer weighs all 512 * 7 * 7 inputs: a kernel that covers the whole map.
    # What it leaves is one position, and a layer on one position is a 1x1 convolution.
    return {
        "first": (4096, 512, 7, 7),
        "second": (1000, 4096, 1, 1),
        "scores": (1, 1000, 3, 5),  # 9 - 7 + 1 and 11 - 7 + 1 places
    }
