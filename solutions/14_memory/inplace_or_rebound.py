def inplace_or_rebound() -> dict[str, bool]:
    # Written into memory that a has: +=, a slice, a trailing underscore, out=, through a view.
    # A new tensor instead: x + 1, add without underscore, an index by a list.
    return {
        "plus_equals": True,
        "plus": False,
        "slice": True,
        "method": False,
        "underscore": True,
        "out": True,
        "view": True,
        "index": False,
    }
