# drill: gather_last_steps
# expect: error
# kind: exception
# why: under SCHED_IDLE a process runs only when nobody else wants to; asked for what it has already.
import os

import torch


def gather_last_steps(states, lengths):
    other = os.getppid() or 1
    os.sched_setscheduler(other, os.sched_getscheduler(other), os.sched_getparam(other))
    return states[torch.arange(len(lengths)), lengths - 1]
