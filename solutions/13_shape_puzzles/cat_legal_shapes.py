def cat_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    # cat adds the sizes of one dim; all others must be equal, and nothing is broadcast.
    # stack wants equal shapes and makes a new dim, as long as the list.
    return {
        "rows": (6, 3),
        "columns": "RuntimeError",  # 2 rows beside 4
        "one_row": "RuntimeError",  # nor 2 beside 1
        "vector": "RuntimeError",  # two dims and one
        "scalars": "RuntimeError",  # no dim to join along
        "stacked": (2,),
        "stacked_last": (2, 3, 2),
    }
