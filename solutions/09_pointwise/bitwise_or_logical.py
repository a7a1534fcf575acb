def bitwise_or_logical() -> dict[str, tuple[int, ...] | tuple[bool, ...] | str]:
    # Bits: 01 & 10 = 00; flipping every bit of n gives -n - 1. Truth: anything but 0 is True.
    # On bool tensors the two agree, which is why masks are combined with &, | and ~.
    return {
        "and_bits": (0, 0),
        "and_logical": (True, False),
        "not_bits": (-2, -1),
        "not_logical": (False, True),
        "not_mask": (False, True),
        "minus_mask": "RuntimeError",
        "sum_of_masks": (True, False),
    }
