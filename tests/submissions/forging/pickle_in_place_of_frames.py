# drill: topk_keep
# expect: rejected
# why: A reader that unpickles what comes from the child would run this in the grader.
import os
import pickle


class Bomb:
    def __reduce__(self):
        return os._exit, (0,)


os.write(3, pickle.dumps(Bomb()))


def topk_keep(scores, k):
    return None
