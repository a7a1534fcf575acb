# drill: topk_keep
# expect: crash
# kind: process
# why: exit(0) of the C library runs C's own handlers and leaves below Python.
import ctypes


def topk_keep(scores, k):
    ctypes.CDLL(None).exit(0)
