# drill: topk_labels
# expect: error
# kind: exception
# why: the signal that is to end it with its parent is taken back.
import ctypes

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True)


def topk_labels(scores, k):
    if libc.prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")
    return scores.topk(k).indices
