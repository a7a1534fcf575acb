def chunk_lengths() -> dict[str, tuple[int, ...]]:
    # chunk(n): every piece has length ceil(size / n), and the last has what is left.
    # So nine_in_6 has pieces of ceil(9 / 6) = 2, and five of them are enough.
    # split(n): every piece has length n.
    return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 2, 1), "ten_by_4": (4, 4, 2)}
