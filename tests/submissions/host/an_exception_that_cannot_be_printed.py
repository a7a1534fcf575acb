# drill: repeat_each_row
# expect: error
# kind: exception
# why: its message raises.
class Mute(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__


def repeat_each_row(x, k):
    raise Mute
