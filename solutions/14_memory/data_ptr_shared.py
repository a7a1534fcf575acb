def data_ptr_shared() -> dict[str, bool]:
    # No start and step can describe a mask, a transpose in one dim, or a reversal: those copy.
    # to and contiguous have nothing to do here and return x itself.
    return {
        "slice": True,
        "mask": False,
        "transpose": True,
        "reshape": True,
        "reshape_T": False,
        "flip": False,
        "diagonal": True,
        "to": True,
        "contiguous": True,
        "detach": True,
    }
