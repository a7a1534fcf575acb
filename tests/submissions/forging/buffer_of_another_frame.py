# drill: topk_keep
# expect: rejected
# why: A tensor names a buffer beyond those of its frame, or one too small for its shape.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    node = {"k": "tensor", "dtype": "float32", "shape": list(scores.shape), "buf": -1}
    os.write(3, pack({"call": "value", "result": node, "gradients": None, "arguments": []}, [b""]))
    os._exit(0)
