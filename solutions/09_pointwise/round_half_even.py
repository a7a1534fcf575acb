def round_half_even() -> dict[str, tuple[float, ...]]:
    # round: a half goes to the even neighbour, so that sums are not biased (IEEE 754, as in
    # Python). trunc and frac belong together: x = trunc(x) + frac(x), both with the sign of x.
    return {
        "round": (-2.0, -2.0, 0.0, 2.0, 2.0, 4.0),
        "floor": (-3.0, -2.0, 0.0, 1.0, 2.0, 3.0),
        "ceil": (-2.0, -1.0, 1.0, 2.0, 3.0, 4.0),
        "trunc": (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
        "frac": (-0.5, -0.5, 0.5, 0.5, 0.5, 0.5),
    }
