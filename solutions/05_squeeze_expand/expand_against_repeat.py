def expand_against_repeat() -> dict[str, tuple[int, ...] | str | int]:
    return {
        # expand takes sizes: new dims may stand on the left, and only a size of 1 can grow.
        "x.expand(-1, 4)": (3, 4),
        "x.expand(2, -1, 4)": (2, 3, 4),
        "x.expand(9, 4)": "RuntimeError",
        # repeat takes counts: 3 * 3 rows, 2 * 1 columns; a matrix needs two of them.
        "x.repeat(3, 2)": (9, 2),
        "x.repeat(4)": "RuntimeError",
        # The expanded tensor is still the 3 numbers of x; the repeated one stores 12.
        "bytes_expanded": 3 * 4,
        "bytes_repeated": 12 * 4,
    }
