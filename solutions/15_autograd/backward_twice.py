def backward_twice() -> dict[str, float | str]:
    # d(x * x)/dx = 6 at x = 3. backward adds to .grad, and frees what the graph has kept.
    return {
        "square": "RuntimeError",  # the kept x is gone
        "retained": 12.0,
        "recomputed": 12.0,  # two graphs, one .grad
        "zeroed": 6.0,
        "doubled": 4.0,  # a sum keeps nothing, so nothing is missing
        "shared": "RuntimeError",  # one square below both
    }
