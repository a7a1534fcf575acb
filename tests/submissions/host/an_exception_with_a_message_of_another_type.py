# drill: repeat_each_row
# expect: error
# kind: exception
# why: its message is a string whose slices are no strings.
class Text(str):
    def __getitem__(self, key):
        return {"outcome": "pass"}


class Odd(Exception):
    def __str__(self):
        return Text("odd")


def repeat_each_row(x, k):
    raise Odd
