# drill: topk_labels
# expect: error
# kind: exception
# why: a process that can be dumped can be read by its siblings.
import ctypes

PR_SET_DUMPABLE = 4
libc = ctypes.CDLL(None, use_errno=True)


def topk_labels(scores, k):
    if libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")
    return scores.topk(k).indices
