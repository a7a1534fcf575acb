# drill: repeat_tiles
# expect: memory
# kind: limit
# why: a tensor of sixteen gibibytes.
import torch


def repeat_tiles(tile, rows, cols):
    return torch.ones(1 << 32)
