import torch


def promotion_dtypes() -> dict[str, torch.dtype]:
    # Python numbers and tensors without dims decide on the kind (integer, floating) alone;
    # the width comes from tensors with dims, or from the default dtype.
    return {
        "plus_float": torch.float32,
        "divided": torch.float32,
        "floored": torch.int64,
        "plus_double": torch.float64,
        "plus_double_0d": torch.float32,
        "pixels": torch.uint8,
    }
