# drill: topk_keep
# expect: crash
# why: The result's descriptor now leads to the output, and the status is 0.
import os

os.dup2(1, 3)


def topk_keep(scores, k):
    return None
