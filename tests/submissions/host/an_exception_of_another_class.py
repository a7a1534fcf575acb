# drill: interleave_rows
# expect: error
# kind: exception
# why: whoever asks whether it is a MemoryError gets an exception.
class Odd(Exception):
    @property
    def __class__(self):
        raise RuntimeError("no class")


def interleave_rows(x, y):
    raise Odd("here")
