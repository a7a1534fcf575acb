# drill: topk_keep
# expect: crash
# why: A profile function leaves with status 0 when the worker sends its first result.
import os
import sys

import torch


def profiler(frame, event, argument):
    if frame.f_code.co_name == "_send" and event == "call" and "call" in frame.f_locals["body"]:
        os._exit(0)


sys.setprofile(profiler)


def topk_keep(scores, k):
    return torch.zeros_like(scores)
