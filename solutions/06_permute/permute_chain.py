def permute_chain() -> dict[str, tuple[int, ...]]:
    return {
        # x (2, 3, 5, 7): dims 1 and 2 trade places.
        "a": (2, 5, 3, 7),
        # The last dim comes first, the others follow.
        "b": (7, 2, 5, 3),
        # Dim 0, of size 7, goes to place 2.
        "c": (2, 5, 7, 3),
        # The first and the last trade places.
        "d": (3, 5, 7, 2),
        # 3, 5, 7 and 2 are the dims 1, 2, 3 and 0 of x.
        "dims": (1, 2, 3, 0),
    }
