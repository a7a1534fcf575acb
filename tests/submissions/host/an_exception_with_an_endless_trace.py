# drill: interleave_rows
# expect: error
# kind: exception
# timeout: 0.5
# why: its trace goes round in a circle.
class Circle:
    class tb_frame:
        class f_code:
            co_filename = "here"

    tb_lineno = 1

    @property
    def tb_next(self):
        return self


class Odd(Exception):
    __traceback__ = Circle()


def interleave_rows(x, y):
    raise Odd("here")
