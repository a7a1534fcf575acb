# drill: topk_keep
# expect: rejected crash
# why: Where names are bound already, the code object of the worker's function is exchanged.
import tensor_drills.worker.child as child


def fake(function, inputs, wrt, cotangent, path):
    return {"call": "value", "verdict": "pass", "result": {"k": "pass"}, "arguments": []}, []


child.call_once.__code__ = fake.__code__


def topk_keep(scores, k):
    return None
