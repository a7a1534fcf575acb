def topk_smallest() -> dict[str, tuple[int, ...]]:
    # topk starts from the largest; sort, argsort and kthvalue start from the smallest,
    # and kthvalue counts from 1.
    return {
        "topk": (9, 7),
        "smallest": (2, 4),
        "sort": (2, 4, 5, 7, 9),
        "argsort": (1, 3, 4, 0, 2),
        "kthvalue": (4, 3),
    }
