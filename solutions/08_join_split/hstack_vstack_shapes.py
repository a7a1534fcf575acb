def hstack_vstack_shapes() -> dict[str, tuple[int, ...] | str]:
    # vstack turns a vector into a row and joins along dim 0. hstack leaves vectors as they are:
    # it joins them along dim 0, and matrices along dim 1; a matrix and a vector do not fit.
    return {
        "h_vectors": (3 + 2,),
        "v_vectors": (2, 3),
        "h_matrices": (2, 3 + 1),
        "v_with_vector": (2 + 1, 3),
        "h_with_vector": "RuntimeError",
    }
