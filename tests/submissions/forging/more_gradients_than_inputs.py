# drill: where_safe_reciprocal
# expect: rejected wrong
# why: The frame of a right value brings three gradients for one input.
import torch
import tensor_drills.worker.frame as frame

pack = frame.pack


def tripled(body, buffers=()):
    if body.get("gradients"):
        body["gradients"] *= 3
    return pack(body, buffers)


frame.pack = tripled


def where_safe_reciprocal(x):
    safe = torch.where(x == 0, 1.0, x)
    return torch.where(x == 0, 0.0, 1 / safe)
