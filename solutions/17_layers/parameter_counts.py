def parameter_counts() -> dict[str, int]:
    return {
        "linear": 784 * 10 + 10,
        "conv": 16 * 3 * 5 * 5 + 16,  # a window for each pair of channels, a bias for each output
        "batch_norm": 16 + 16,  # weight and bias; the running statistics are buffers
        "activation": 0,
        "frozen": 10 * 3 + 3,  # only the second layer trains
        "shared": 100 * 8 + 100,  # one weight under two names, and the bias
    }
