from jaxtyping import Float, Int
from torch import Tensor


def split_then_standardize(
    x: Float[Tensor, "n d"], order: Int[Tensor, " n"], held_out: int
) -> tuple[Float[Tensor, "n-held_out d"], Float[Tensor, "held_out d"]]:
    validation, training = x[order[:held_out]], x[order[held_out:]]
    # Measured on the training rows alone: to the model, validation rows are yet to come.
    mean, std = training.mean(dim=0), training.std(dim=0)
    return (training - mean) / std, (validation - mean) / std
