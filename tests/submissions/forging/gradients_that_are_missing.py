# drill: where_safe_reciprocal
# expect: rejected wrong
# kind: gradient
# why: The frame of a right value says that no gradient was asked for.
import torch
import tensor_drills.worker.frame as frame

pack = frame.pack


def without(body, buffers=()):
    if "gradients" in body:
        body["gradients"] = None
    return pack(body, buffers)


frame.pack = without


def where_safe_reciprocal(x):
    safe = torch.where(x == 0, 1.0, x)
    return torch.where(x == 0, 0.0, 1 / safe)
