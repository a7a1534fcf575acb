def view_or_copy() -> dict[str, str]:
    # A view is what one start and one stride per dim can describe over the same memory.
    return {
        "slice": "view",
        "list": "copy",  # an index of numbers gathers
        "reshape": "view",
        "t_reshape": "copy",  # 0 3 1 4 2 5: no even step
        "t_view": "RuntimeError",  # view never copies
        "flatten": "view",
        "float": "view",  # float32 already: x itself
        "diagonal": "view",  # 0 and 4: a step of 4
        "flip": "copy",  # would need a negative stride
    }
