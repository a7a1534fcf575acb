# drill: repeat_tiles
# expect: pass
# why: all counts are taken at once.
def repeat_tiles(tile, *counts):
    return tile.repeat(*counts)
