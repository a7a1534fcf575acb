# drill: gather_last_steps
# expect: pass
# why: an earlier attempt stands above; the last definition counts.
import torch


def gather_last_steps(states, lengths):
    return states[:, -1]


def gather_last_steps(states, lengths):  # noqa: F811
    return torch.stack([*torch.unbind(states)], 0)[torch.arange(len(lengths)), lengths - 1]
