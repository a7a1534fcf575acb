def view_copy_or_error() -> dict[str, str]:
    # Strides: x (12, 4, 1); x.permute(0, 2, 1) (12, 1, 4); x.permute(2, 0, 1) (1, 12, 4).
    return {
        "plain": "view",
        "swap_reshape": "copy",  # to merge (4, 3) with strides (1, 4) would need 1 == 3 * 4
        "swap_view": "RuntimeError",
        "swap_cut": "view",  # a dim may always be cut
        "front_flatten": "view",  # merges (2, 3) with strides (12, 4): 12 == 3 * 4
        "part_merge": "view",  # merges (2, 4) with strides (4, 1): 4 == 4 * 1
        "part_flatten": "copy",  # (2, 2, 4), (12, 4, 1): 12 is not 2 * 4
    }
