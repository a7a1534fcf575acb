def equal_or_elementwise() -> dict[str, bool | tuple[bool, ...] | str]:
    # == is an operator: element by element, with broadcasting. torch.equal is a question about
    # two whole tensors: it never broadcasts and never raises for their shapes. NaN is equal to
    # nothing, for either.
    return {
        "eq": (True, True),
        "equal": False,
        "eq_sizes": "RuntimeError",
        "equal_sizes": False,
        "eq_nan": (True, False),
        "equal_nan": False,
        "truth": "RuntimeError",
    }
