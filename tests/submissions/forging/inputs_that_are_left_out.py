# drill: topk_keep
# expect: wrong
# kind: input
# why: The input is overwritten, and the frame leaves out how the inputs were left.
import torch
import tensor_drills.worker.frame as frame

pack = frame.pack


def without(body, buffers=()):
    if "arguments" in body:
        body["arguments"] = []
    return pack(body, buffers)


frame.pack = without


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill_(scores < threshold, -torch.inf).clone()
