import torch


def creation_dtypes() -> dict[str, torch.dtype | bool]:
    # Sizes say nothing about the dtype; values and tensors that are given do.
    # empty leaves in its memory whatever was there.
    return {
        "zeros": torch.float32,
        "full": torch.int64,
        "arange": torch.int64,
        "arange_float": torch.float32,
        "linspace": torch.float32,
        "zeros_like": torch.int64,
        "eye": torch.float32,
        "empty": False,
    }
