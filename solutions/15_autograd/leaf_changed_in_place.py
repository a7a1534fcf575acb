def leaf_changed_in_place() -> dict[str, tuple[float, ...] | str]:
    return {
        "added": "RuntimeError",  # a leaf, while autograd records
        "no_grad": (4.0, 10.0),  # unrecorded: w is a leaf with the values 2 and 5
        "rebound": (4.0, 10.0),  # a new tensor, no write at all
        "product": (2.0, 8.0),  # the product needs w, and not its own value
        "root": "RuntimeError",  # sqrt needs its result, which was overwritten
        "too_early": "RuntimeError",  # the product needs the w from before the write
        "data": (4.0, 10.0),  # no check: the gradient of the wrong w
    }
