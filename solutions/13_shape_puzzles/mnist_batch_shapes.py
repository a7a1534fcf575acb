def mnist_batch_shapes() -> dict[str, tuple[int, ...] | str]:
    # (batch, channels, height, width): the 1 counts the channels of a grey image.
    return {
        "batch": (512, 1, 28, 28),
        "in_colour": (512, 3, 28, 28),
        "flat": (512, 784),  # 1 * 28 * 28
        "many": (512, 6, 24, 24),  # 28 - 5 + 1 = 24
        "one": (6, 24, 24),  # three dims: one image, no batch
        "squeezed": "RuntimeError",  # three dims again: 512 channels, where the layer wants 1
    }
