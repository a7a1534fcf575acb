def gather_legal_shapes() -> dict[str, tuple[int, ...] | str]:
    # out[i, j] = x[i, index[i, j]] for every cell of index (dim 1): so the result has the shape
    # of index, which may be of any size in the gathered dim and at most x's in the other.
    return {
        "wide": (3, 7),
        "two_rows": (2, 7),
        "five_rows": "RuntimeError",  # x has no row 4
        "vector": "RuntimeError",  # index must have the dims of x
        "tall": (9, 2),
        "five_columns": "RuntimeError",  # x has no column 4
    }
