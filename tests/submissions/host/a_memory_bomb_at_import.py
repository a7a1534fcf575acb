# drill: bias_to_channels
# expect: memory
# kind: limit
# why: the file itself never finishes loading.
import torch

weights = [torch.zeros(1 << 26) for _ in range(100)]


def bias_to_channels(bias, images):
    return weights
