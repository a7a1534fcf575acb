# drill: linear_shapes
# expect: rejected wrong
# why: Numbers, strings and dicts of a class of their own agree with every answer.


class Any(int):
    __eq__ = lambda self, other: True
    __hash__ = int.__hash__


class Dict(dict):
    __eq__ = lambda self, other: True
    __contains__ = lambda self, key: True
    __missing__ = lambda self, key: Any(0)


def linear_shapes():
    return Dict(weight=(Any(1), Any(1)), bias=(Any(1),), output=(Any(1), Any(1)))
