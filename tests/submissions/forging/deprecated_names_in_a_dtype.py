# drill: topk_keep
# expect: rejected
# why: A name that torch has deprecated makes the grader warn, and raise where warnings are errors.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    node = {"k": "dtype", "v": "torch.has_mps"}
    os.write(3, pack({"call": "value", "result": node, "gradients": None, "arguments": []}))
    os._exit(0)
