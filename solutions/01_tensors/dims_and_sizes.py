def dims_and_sizes() -> dict[str, int | tuple[int, ...]]:
    # dim: how many sizes the shape has. size(1): the second of them, since dims count from 0.
    # len: the size of dim 0. numel: the product of all sizes.
    return {
        "dim": 4,
        "size": 3,
        "len": 2,
        "numel": 2 * 3 * 28 * 28,
        "one": (3, 28, 28),
        "height": 2,
    }
