def step_orders() -> dict[tuple[str, str, str], str]:
    return {
        # A loop is a circle: it does not matter on which of these two one gets on.
        ("zero", "backward", "step"): "learns",
        ("backward", "step", "zero"): "learns",
        # The same circle, but the step comes between the loss and its backward: the weights of
        # the second layer have changed in place by then.
        ("step", "zero", "backward"): "raises",
        # The other way round each gradient is cleared before a step has seen it.
        ("zero", "step", "backward"): "stands still",
        ("step", "backward", "zero"): "stands still",
        ("backward", "zero", "step"): "stands still",
    }
