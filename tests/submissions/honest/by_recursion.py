# drill: repeat_tiles
# expect: pass
# why: copies are doubled by a function that calls itself.
import torch


def repeat_tiles(tile, rows, cols):
    return laid(laid(tile, rows, 0), cols, 1)


def laid(tile, times, dim):
    if times == 1:
        return tile
    half = laid(tile, times // 2, dim)
    rest = [tile] if times % 2 else []
    return torch.cat([half, half, *rest], dim=dim)
