# drill: topk_keep
# expect: error crash rejected
# why: A hook that cannot be removed raises SystemExit(0) as soon as a result's memory is read.
import sys


def hook(event, arguments):
    if event == "ctypes.string_at":
        raise SystemExit(0)


sys.addaudithook(hook)


def topk_keep(scores, k):
    return scores
