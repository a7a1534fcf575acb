# drill: repeat_tiles
# expect: error
# kind: exception
# why: nobody is there to answer: the input ends at once.
def repeat_tiles(tile, rows, cols):
    return tile.repeat(int(input("rows? ")), cols)
