import torch
from jaxtyping import Int
from torch import Tensor


def pad_token_batch(sequences: list[Int[Tensor, " _"]], padding: int) -> Int[Tensor, "b t"]:
    # Without batch_first the time would be dim 0, as recurrent layers take it by default.
    return torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True, padding_value=padding)
