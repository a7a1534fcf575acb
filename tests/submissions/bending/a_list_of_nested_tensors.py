# drill: split_sequences
# expect: rejected
# why: a nested tensor has no shape that could be compared.
import torch


def split_sequences(packed, lengths):
    return [torch.nested.nested_tensor([part]) for part in packed.split(lengths)]
