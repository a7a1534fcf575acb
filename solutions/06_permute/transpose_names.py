def transpose_names() -> dict[str, tuple[int, ...] | str]:
    return {
        "m.T": (3, 2),
        # A vector has nothing to swap: t returns it as it is, mT wants a matrix at least.
        "v.t()": (3,),
        "v.mT": "RuntimeError",
        # t is for matrices only; mT transposes each matrix of a batch.
        "x.t()": "RuntimeError",
        "x.mT": (4, 3, 2),
        # A swap leaves dim 1 in the middle; a move lets the others close up.
        "x.swapaxes(0, 2)": (3, 2, 4),
        "x.movedim(0, 2)": (2, 3, 4),
    }
