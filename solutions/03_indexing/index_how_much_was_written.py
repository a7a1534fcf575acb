def index_how_much_was_written() -> dict[str, int]:
    return {
        "row": 4,  # an int gives a view, and += works in place on it
        "new_name": 0,  # the sum is a new tensor
        "by_list": 0,  # a list gives a copy
        "at_once": 8,  # x is what is stored into: x[[0, 2]] = x[[0, 2]] + 1
        "repeated": 4,  # row 0 becomes 0 + 1, three times
        "slice_then_list": 2,  # stored into x[1:], a view
        "list_then_slice": 0,  # stored into x[[1, 2]], a copy
    }
