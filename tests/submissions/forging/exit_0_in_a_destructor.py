# drill: topk_keep
# expect: crash
# kind: process
# why: The result leaves the process when it is dropped, between the call and the sending.
import os


class Result:
    def __del__(self):
        os._exit(0)


def topk_keep(scores, k):
    return Result()
