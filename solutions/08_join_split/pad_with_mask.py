import torch
from jaxtyping import Bool, Float
from torch import Tensor


def pad_with_mask(
    sequences: list[Float[Tensor, " _"]],
) -> tuple[Float[Tensor, "b t"], Bool[Tensor, "b t"]]:
    batch = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    # The lengths are known only here, and are lost in the batch: so the mask is made now.
    lengths = torch.tensor([len(sequence) for sequence in sequences], device=batch.device)
    steps = torch.arange(batch.shape[1], device=batch.device)
    return batch, steps < lengths[:, None]
