# drill: topk_keep
# expect: rejected
# why: A shape with a zero needs no bytes, and its other sizes overflow what torch can hold.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    node = {"k": "tensor", "dtype": "float32", "shape": [0, 2**62 - 1, 2**62 - 1], "buf": 0}
    os.write(3, pack({"call": "value", "result": node, "gradients": None, "arguments": []}, [b""]))
    os._exit(0)
