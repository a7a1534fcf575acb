# drill: gather_last_steps
# expect: pass
# why: arguments come by position; their names are the author's.
import torch


def gather_last_steps(hidden, sizes, /):
    return hidden[torch.arange(len(sizes)), sizes - 1]
