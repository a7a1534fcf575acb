# drill: gather_last_steps
# expect: error
# kind: exception
# why: whoever writes into a drill's file decides what is right from then on.
import os
import sys

import torch


def gather_last_steps(states, lengths):
    (folder,) = sys.modules["tensor_drills"].__path__
    drill = os.path.join(folder, "drills", "11_selection", "gather_last_steps.py")
    open(drill, "r+b").close()
    return states[torch.arange(len(lengths)), lengths - 1]
