def step_gradients() -> dict[str, float | str]:
    return {
        "comparison": "RuntimeError",  # bools: the way back to x is cut
        "where": "RuntimeError",  # the condition gets no gradient, and the values are constants
        "sign": 0.0,  # connected, but flat
        "floor": 0.0,
        "relu": 1.0,
        "masked": 1.0,  # x itself is a factor
        "trained": 2.5,  # a flat loss never moves w
    }
