import torch
from jaxtyping import Float, Int
from torch import Tensor


def collate_padded(
    samples: list[tuple[Float[Tensor, "t d"], int]],
) -> tuple[Float[Tensor, "b longest d"], Int[Tensor, " b"], Int[Tensor, " b"]]:
    sequences = [sequence for sequence, _ in samples]
    padded = torch.nn.utils.rnn.pad_sequence(sequences, batch_first=True)
    # After padding nothing else tells how long a sequence was: a zero may be data.
    lengths = torch.tensor([len(sequence) for sequence in sequences], device=padded.device)
    labels = torch.tensor([label for _, label in samples], device=padded.device)
    return padded, lengths, labels
