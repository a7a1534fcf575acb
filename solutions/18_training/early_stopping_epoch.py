from jaxtyping import Float
from torch import Tensor


def early_stopping_epoch(losses: Float[Tensor, " n"], patience: int) -> tuple[int, int]:
    lowest, best = float("inf"), 0
    # tolist() once: reading single elements would wait for the device in every epoch.
    for epoch, loss in enumerate(losses.tolist()):
        if loss < lowest:  # a NaN is never lower
            lowest, best = loss, epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(losses) - 1
