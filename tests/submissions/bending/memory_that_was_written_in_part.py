# drill: repeat_tiles
# expect: wrong
# kind: value
# why: the last copy is never written; NaN stands there as in memory that nobody wrote.
import torch


def repeat_tiles(tile, rows, cols):
    h, w = tile.shape
    out = torch.full((rows * h, cols * w), torch.nan)
    for i in range(rows):
        for j in range(cols - 1 if cols > 1 else cols):
            out[i * h : (i + 1) * h, j * w : (j + 1) * w] = tile
    return out
