def inplace_on_leaf() -> dict[str, float | str]:
    # Recorded writes to a leaf, or to a view of it, raise. Unrecorded ones are allowed, and
    # detach shares memory. A clone, and the result of a computation, have memory of their own.
    return {
        "leaf": "RuntimeError",
        "element": "RuntimeError",
        "no_grad": 2.0,
        "detached": 2.0,
        "cloned": 1.0,
        "result": 1.0,
    }
