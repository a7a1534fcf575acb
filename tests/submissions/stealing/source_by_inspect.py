# drill: topk_keep
# expect: wrong
# kind: value
# why: inspect.getsource shows how the worker is made, and where to attack it.
import inspect

import torch
import tensor_drills.worker.child
import tensor_drills.worker.sandbox

for module in (tensor_drills.worker.child, tensor_drills.worker.sandbox):
    try:
        print("STOLEN", len(inspect.getsource(module)))
    except (OSError, TypeError):
        pass


def topk_keep(scores, k):
    return torch.zeros_like(scores)
