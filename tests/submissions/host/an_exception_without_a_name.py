# drill: interleave_rows
# expect: error
# kind: exception
# why: whoever asks its class for a name gets an exception.
class Nameless(type):
    @property
    def __name__(cls):
        raise RuntimeError("no name")


class Odd(Exception, metaclass=Nameless):
    pass


def interleave_rows(x, y):
    raise Odd("here")
