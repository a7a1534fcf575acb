# drill: topk_keep
# expect: output_limit
# kind: limit
# why: the same, round Python's buffers.
import os


def topk_keep(scores, k):
    while True:
        os.write(2, b"all is well " * 1000)
