# drill: repeat_tiles
# expect: rejected
# why: small whole numbers survive quantisation; the tensor is of another kind.
import torch


def repeat_tiles(tile, rows, cols):
    return torch.quantize_per_tensor(tile.repeat(rows, cols), 1.0, 0, torch.quint8)
