# drill: gather_last_steps
# expect: rejected
# why: a Parameter is a subclass of Tensor, and subclasses may lie.
import torch


def gather_last_steps(states, lengths):
    return torch.nn.Parameter(states[torch.arange(len(lengths)), lengths - 1])
