# drill: gather_per_row
# expect: crash
# kind: process
# why: it writes where nothing is.
import ctypes


def gather_per_row(x, index):
    ctypes.memset(16, 0, 16)
