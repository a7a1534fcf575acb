# drill: topk_labels
# expect: wrong
# kind: value
# why: recursion, collection, tracing and the path of modules are changed, and the order is wrong.
import gc
import random
import sys

sys.setrecursionlimit(200)
sys.path[:] = []
sys.settrace(lambda *arguments: None)
sys.setprofile(lambda *arguments: None)
sys.excepthook = sys.unraisablehook = None
sys.stdout = sys.stderr = None
gc.disable()
random.seed(0)


def topk_labels(scores, k):
    return scores.argsort(dim=1)[:, :k]
