def saturated_sigmoid() -> dict[str, float]:
    # The sigmoid multiplies the gradient that comes back to it by p * (1 - p): 2e-9 at -20.
    # - mse: its own slope is at most 2, so next to nothing is left.
    # - log: its slope -1 / p makes up for that exactly, as long as p is not rounded away.
    # - log_turned, log_far: 1 - p, or p, is 0 in float32. Then it is infinity times 0.
    # - bce_far: torch bounds the slope; a bounded number times 0 is 0.
    # - logits_far: never takes the sigmoid on its own. The gradient is p - 1.
    nan = float("nan")
    return {
        "mse": 0.0,
        "log": -1.0,
        "log_turned": nan,
        "log_far": nan,
        "bce_far": 0.0,
        "logits_far": -1.0,
    }
