def broadcast_align_last() -> dict[str, tuple[int, ...]]:
    # Flush right below (4, 3, 2): a 1 wherever nothing changes; on the left it may be left out.
    return {
        "dim_2": (2,),
        "dim_1": (3, 1),
        "dim_0": (4, 1, 1),
        "dims_0_and_2": (4, 1, 2),
    }
