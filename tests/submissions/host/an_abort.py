# drill: repeat_each_row
# expect: crash
# kind: process
# why: the C library's own way to give up.
import ctypes


def repeat_each_row(x, k):
    ctypes.CDLL(None).abort()
