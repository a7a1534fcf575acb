def rate_outcomes() -> dict[str, str]:
    # Each step multiplies x by 1 - 10 * rate: 0.5, 0, -0.5, -1 and -1.5.
    return {
        "0.05": "converges",
        "0.1": "converges",
        "0.15": "converges",
        "0.2": "swings",
        "0.25": "diverges",
    }
