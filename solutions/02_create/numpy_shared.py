def numpy_shared() -> dict[str, bool]:
    # Memory is shared unless a copy is promised (tensor) or needed (another dtype).
    # The array holds doubles, so double() has nothing to do.
    return {
        "from_numpy": True,
        "tensor": False,
        "as_tensor": True,
        "float": False,
        "double": True,
    }
