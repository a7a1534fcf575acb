def floor_division_signs() -> dict[str, tuple[int, int]]:
    # Two pairs, each with quotient * 3 + remainder = x: // and % round down, so that % has the
    # sign of the divisor; trunc and fmod round towards zero, so that fmod has the sign of x.
    return {
        "floor_div": (-3, 2),
        "remainder": (2, 1),
        "trunc_div": (-2, 2),
        "fmod": (-1, 1),
        "negative_divisor": (-1, -2),
    }
