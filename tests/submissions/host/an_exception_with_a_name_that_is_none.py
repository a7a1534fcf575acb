# drill: interleave_rows
# expect: error
# kind: exception
# why: its class says that it is called by a number.
class Numbered(type):
    __name__ = 5


class Odd(Exception, metaclass=Numbered):
    pass


def interleave_rows(x, y):
    raise Odd("here")
