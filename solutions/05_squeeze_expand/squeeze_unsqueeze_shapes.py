def squeeze_unsqueeze_shapes() -> dict[str, tuple[int, ...] | str]:
    # unsqueeze names the place in the result, which here has the dims 0 to 2 or -3 to -1.
    # squeeze drops dims of size 1 only; a larger dim that is named stays, without an error.
    return {
        "x.unsqueeze(1)": (3, 1, 5),
        "x.unsqueeze(-1)": (3, 5, 1),
        "x.unsqueeze(-2)": (3, 1, 5),
        "x.unsqueeze(3)": "IndexError",
        "y.squeeze()": (4,),
        "y.squeeze(1)": (1, 4, 1),
        "y.squeeze(-1)": (1, 4),
    }
