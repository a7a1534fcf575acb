def attention_shapes() -> dict[str, tuple[int, ...]]:
    # Split: (batch, length, 24) -> (batch, length, 4, 6) -> (batch, 4, length, 6), so that the
    # last two dims multiply for each head by itself.
    return {
        "q": (2, 4, 5, 6),
        "k": (2, 4, 7, 6),
        "scores": (2, 4, 5, 7),  # a row per query, a column per key
        "heads": (2, 4, 5, 6),
        "out": (2, 5, 24),
        "pad": (2, 1, 1, 7),  # the keys, alike for every head and query
    }
