# drill: topk_keep
# expect: rejected
# why: A dtype that is named after a lazy module would make the grader import it, for seconds.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    node = {"k": "dtype", "v": "torch.onnx"}
    os.write(3, pack({"call": "value", "result": node, "gradients": None, "arguments": []}))
    os._exit(0)
