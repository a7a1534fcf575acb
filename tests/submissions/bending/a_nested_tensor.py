# drill: split_sequences
# expect: rejected
# why: one nested tensor holds the sequences and is none of them.
import torch


def split_sequences(packed, lengths):
    return torch.nested.nested_tensor(list(packed.split(lengths)))
