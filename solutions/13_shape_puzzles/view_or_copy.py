def view_or_copy() -> dict[str, str]:
    # A view is what one start and one stride per dim can describe over the same memory.
    return {
        "slice": "view",
        "list": "copy",  # an index of numbers gathers
        "mask": "copy",  # and so does a mask: what it picks need not lie at even steps
        "diagonal": "view",  # 0 and 4: a step of 4
        "flip": "copy",  # would need a negative stride
        "float": "view",  # float32 already: x itself
        "detach": "view",  # cut off from the gradient, not from the memory
        "contiguous": "view",  # contiguous already: x itself
        "t_contiguous": "copy",  # 0 3 1 4 2 5 has to be laid out anew
    }
