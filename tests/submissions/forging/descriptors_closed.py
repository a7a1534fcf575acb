# drill: topk_keep
# expect: crash
# why: All descriptors are closed, so that no wrong result can be sent.
import os


def topk_keep(scores, k):
    os.closerange(0, 256)
    return None
