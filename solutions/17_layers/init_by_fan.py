import math


def init_by_fan(shape: tuple[int, ...]) -> tuple[float, float]:
    # The weight is (out, in, *window): an output adds up in * window inputs, and an input goes
    # into out * window outputs. Xavier balances both ways; He keeps the forward variance.
    window = math.prod(shape[2:])
    fan_in, fan_out = shape[1] * window, shape[0] * window
    return math.sqrt(6 / (fan_in + fan_out)), math.sqrt(2 / fan_in)
