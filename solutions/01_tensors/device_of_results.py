import torch


def device_of_results() -> dict[str, str | torch.dtype]:
    # A result lives where its inputs do, and tensors with dims are never moved unasked.
    # to() returns the moved tensor; y itself stays. Device and dtype are independent.
    return {
        "new": "cpu",
        "like": "cuda",
        "plus_cpu": "RuntimeError",
        "plus_cpu_0d": "cuda",
        "moved": "cpu",
        "dtype": torch.int64,
    }
