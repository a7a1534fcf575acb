def list_shapes() -> dict[str, tuple[int, ...] | str]:
    # One level of brackets is one dim, empty or not; rows must be of one length.
    # In a list, a tensor stands for one number, so two elements are one too many.
    return {
        "matrix": (3, 2),
        "row": (1, 3),
        "ragged": "ValueError",
        "nothing": (0,),
        "no_columns": (2, 0),
        "tensors": "ValueError",
    }
