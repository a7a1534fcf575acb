def index_shape_or_error() -> dict[str, tuple[int, ...] | str]:
    return {
        "slice_too_far": (2, 4),  # a slice ends where the tensor ends
        "row_too_far": "IndexError",
        "narrow_too_far": "RuntimeError",  # a length is given exactly or not at all
        "backwards": "ValueError",  # strides are never negative: use flip
        "two_lists": "IndexError",  # read in pairs, and two do not pair with three
        "list_of_one": (3, 1),  # a list keeps its dim
        "long_mask": "IndexError",  # four Trues and Falses for three rows
    }
