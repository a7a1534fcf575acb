def stride_of_slice() -> dict[str, tuple[int, ...] | int | bool]:
    # x has strides (12, 4, 1); transpose makes them (12, 1, 4) and moves nothing.
    # [1] takes the 12 into the offset, [1:] the 1: 13. The storage is that of all 24 elements.
    return {"shape": (3, 3), "stride": (1, 4), "offset": 13, "contiguous": False, "bytes": 192}
