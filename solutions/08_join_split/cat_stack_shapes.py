def cat_stack_shapes() -> dict[str, tuple[int, ...] | str]:
    # cat keeps the dims and adds sizes up along one of them, which therefore may differ.
    # stack gives every tensor a slot in a new dim, so all of them must be alike.
    return {
        "cat": (2 + 2, 3),
        "cat_last": (2, 3 + 1 + 3),
        "stack": (2, 2, 3),
        "stack_last": (2, 3, 4),
        "stack_uneven": "RuntimeError",
    }
