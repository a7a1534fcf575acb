# drill: repeat_tiles
# expect: memory
# kind: limit
# why: an array of sixteen gibibytes.
import numpy as np


def repeat_tiles(tile, rows, cols):
    return np.ones(1 << 31)
