# drill: interleave_rows
# expect: error
# kind: exception
# why: whoever asks where it was raised gets an exception.
class Odd(Exception):
    @property
    def __traceback__(self):
        raise RuntimeError("no trace")


def interleave_rows(x, y):
    raise Odd("here")
