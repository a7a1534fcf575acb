def one_hot_or_index() -> dict[str, str]:
    # cross_entropy tells targets apart by shape: (n,) is indices, int64; (n, c) is probabilities,
    # floating. mse_loss subtracts whatever broadcasts.
    return {
        "one_hot": "RuntimeError",  # int64, and of the shape of probabilities
        "float_one_hot": "same",
        "float_label": "RuntimeError",  # floating, and of the shape of indices
        "label_column": "RuntimeError",  # (2, 1) is neither
        "softmax": "other",  # softmax twice, in silence
        "log_softmax": "same",  # log_softmax of a log_softmax changes nothing
        "mse_label": "RuntimeError",  # (2, 3) and (2,) do not broadcast
        "mse_one_hot": "other",
    }
