# drill: repeat_each_row
# expect: timeout
# timeout: 0.4
# why: its message is a loop.
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def repeat_each_row(x, k):
    raise Endless
