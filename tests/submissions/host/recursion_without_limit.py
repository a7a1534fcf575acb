# drill: fully_connected_shapes
# expect: crash memory
# why: Python's own limit is lifted, so that the stack or the memory is what ends.
import sys

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x"[:0])


def fully_connected_shapes():
    return Deep().shape
