# drill: fully_connected_shapes
# expect: pass
# why: a list holds the same sizes as a tuple, and the order of keys says nothing.
import collections


def fully_connected_shapes():
    answer = collections.OrderedDict()
    answer["b"] = list((1, 1))
    answer["w"] = [8, 1]
    return answer
