def bool_sums() -> dict[str, int | float | str]:
    # sum counts the True. True + True stays True, but True * 2 is the integer 2.
    # mean and - would have to give bools, so torch refuses them.
    return {
        "sum": 3,
        "both": 3,
        "twice": 6,
        "mean": "RuntimeError",
        "share": 0.75,
        "minus": "RuntimeError",
    }
