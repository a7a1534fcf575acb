# drill: topk_keep
# expect: wrong
# kind: value
# why: A function of the drill's name that is not this one would be its reference.
import gc
import types


def topk_keep(scores, k):
    for thing in gc.get_objects():
        if (
            isinstance(thing, types.FunctionType)
            and thing.__name__ == "topk_keep"
            and thing is not topk_keep
        ):
            print("STOLEN")
            return thing(scores, k)
    return scores * 0
