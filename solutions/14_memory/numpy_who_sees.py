def numpy_who_sees() -> dict[str, tuple[int, ...]]:
    # One memory: the first a, shared, same and back. torch.tensor copies, and so does a cast.
    # The last line writes nothing: it gives the name a to a new array.
    return {
        "a": (111, 112),
        "shared": (11, 12),
        "copied": (0, 0),
        "same": (11, 12),
        "cast": (0, 0),
        "back": (11, 12),
    }
