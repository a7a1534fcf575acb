# drill: repeat_tiles
# expect: wrong
# kind: input
# why: numpy shares the memory of the input; the tile is zeroed after it was copied.
def repeat_tiles(tile, rows, cols):
    out = tile.repeat(rows, cols)
    tile.numpy()[...] = 0
    return out
