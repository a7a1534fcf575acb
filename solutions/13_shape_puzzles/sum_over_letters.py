def sum_over_letters() -> dict[str, str]:
    # The named dim disappears. Dims count from 0, or from -1 at the end, anew after each call.
    return {
        "over_1": "qer",
        "over_minus_2": "qwr",
        "over_0_and_last": "we",
        "kept": "q1er",
        "over_1_twice": "qr",  # w, then e
    }
