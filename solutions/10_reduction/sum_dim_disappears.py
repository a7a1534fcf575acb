def sum_dim_disappears() -> dict[str, tuple[int, ...] | str]:
    # The dims that a call names go; the others close up and are numbered anew, so that
    # "twice" takes 2 away and then 3. x[0, 0] has the dims 0 and 1 only.
    return {
        "one": (2, 5, 7),
        "two": (3, 7),
        "kept": (2, 3, 5, 1),
        "all": (),
        "twice": (5, 7),
        "matrix": "IndexError",
    }
