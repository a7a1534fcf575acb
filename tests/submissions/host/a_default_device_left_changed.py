# drill: matmul_row_dots
# expect: rejected
# why: new tensors are made on a device that holds no values.
import torch

torch.set_default_device("meta")


def matmul_row_dots(x, y):
    return torch.zeros(len(x))
