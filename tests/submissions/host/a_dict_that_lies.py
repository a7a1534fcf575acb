# drill: chunk_lengths
# expect: error rejected
# why: a dict whose values are dicts whose values are dicts, made anew whenever somebody asks.
class Odd(dict):
    def values(self):
        return [Odd(a=1)]

    def items(self):
        yield from [("ten_in_4", (3, 3, 3, 1)), ("ten_in_4", Odd())]


def chunk_lengths():
    return Odd(a=1)
