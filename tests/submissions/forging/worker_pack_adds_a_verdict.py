# drill: topk_keep
# expect: wrong
# kind: value
# why: Every frame says that it passed, in all the words that a grader might look for.
import torch
import tensor_drills.worker.frame as frame

pack = frame.pack
WORDS = {"verdict": "pass", "outcome": "pass", "passed": True, "score": 100, "findings": []}


def lying(body, buffers=()):
    return pack({**WORDS, **body}, buffers)


frame.pack = lying


def topk_keep(scores, k):
    return torch.zeros_like(scores)
