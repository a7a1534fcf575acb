# drill: topk_keep
# expect: crash
# why: The last frame is cut short and the status is 0: what is missing must not count as right.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    os.write(3, pack({"call": "value", "verdict": "pass"}, [bytes(100)])[:-50])
    os._exit(0)
