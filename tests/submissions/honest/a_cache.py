# drill: repeat_tiles
# expect: pass
# why: results of an inner function are kept from case to case.
from functools import lru_cache

import torch


@lru_cache(maxsize=None)
def grid(size, times):
    return torch.arange(size * times) % size


def repeat_tiles(tile, rows, cols):
    h, w = tile.shape
    return tile[grid(h, rows)][:, grid(w, cols)]
