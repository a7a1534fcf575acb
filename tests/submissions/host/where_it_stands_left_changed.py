# drill: repeat_tiles
# expect: wrong
# kind: value
# why: another folder, locale, mask and environment, and the counts are swapped.
import locale
import os

os.chdir("/")
os.umask(0o777)
os.environ.clear()
locale.setlocale(locale.LC_ALL, "C")


def repeat_tiles(tile, rows, cols):
    return tile.repeat(rows, cols).flip(0, 1)
