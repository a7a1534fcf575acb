# drill: topk_keep
# expect: wrong
# kind: value
# why: A handler that runs at the end of the interpreter would turn a failing status into 0.
import atexit
import os
import threading

import torch

atexit.register(os._exit, 0)
threading._register_atexit(os._exit, 0)


def topk_keep(scores, k):
    return torch.zeros_like(scores)
