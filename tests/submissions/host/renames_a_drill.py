# drill: gather_last_steps
# expect: error
# kind: exception
# why: to the name that it has: asked for, and without harm where it is granted.
import os
import sys

import torch


def gather_last_steps(states, lengths):
    (folder,) = sys.modules["tensor_drills"].__path__
    drill = os.path.join(folder, "drills", "11_selection", "gather_last_steps.py")
    os.rename(drill, drill)
    return states[torch.arange(len(lengths)), lengths - 1]
