def transpose_then_view() -> dict[str, tuple[int, ...] | str]:
    return {
        # The strides of x, (3, 1), swapped: nothing has moved in memory.
        "y.stride()": (1, 3),
        # The values of y lie at 0, 3, 1, 4, 2, 5: no single stride steps through them.
        "y.view(6)": "RuntimeError",
        "y.reshape(6)": (0, 3, 1, 4, 2, 5),
        # clone preserves the strides, so its result cannot be viewed either.
        "y.clone().view(6)": "RuntimeError",
        "y.contiguous().stride()": (2, 1),
    }
