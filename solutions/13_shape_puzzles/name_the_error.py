def name_the_error() -> dict[str, str]:
    return {
        "reshape": "RuntimeError",  # NumPy would say ValueError
        "sum": "IndexError",  # a dim that is not there
        "index": "IndexError",
        "truth": "RuntimeError",  # NumPy would say ValueError
        "ragged": "ValueError",
        "unpack": "ValueError",  # Python's own
        "length": "TypeError",  # a scalar tensor has no length
        "matmul": "RuntimeError",
        "mean": "RuntimeError",  # a dtype is not a Python type
    }
