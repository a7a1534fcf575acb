import torch


def dtype_of_values() -> dict[str, torch.dtype]:
    # Python's ints become int64, its floats the default dtype, float32.
    # An array keeps its dtype, and NumPy's floats are float64.
    return {
        "ints": torch.int64,
        "floats": torch.float32,
        "mixed": torch.float32,
        "bools": torch.bool,
        "shared": torch.float64,
        "copied": torch.float64,
    }
