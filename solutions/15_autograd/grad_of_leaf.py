def grad_of_leaf() -> dict[str, tuple[bool, bool]]:
    # (requires a gradient, has one): backward leaves .grad only in the leaves that it reaches.
    return {
        "leaf": (True, True),
        "unused": (True, False),  # backward never came by
        "data": (False, False),
        "product": (True, False),  # not a leaf
        "cast": (True, False),  # made by double(): the leaf before it has the gradient
        "cast_first": (True, True),  # made by nothing that was recorded
        "detached": (False, False),
        "mask": (False, False),  # bool
    }
