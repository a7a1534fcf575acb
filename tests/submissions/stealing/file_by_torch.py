# drill: topk_keep
# expect: wrong
# kind: value
# why: torch and numpy map files into memory by code of their own.
import mmap
from pathlib import Path

import numpy
import tensor_drills
import torch

path = str(Path(tensor_drills.__path__[0]) / "drills/11_selection/topk_keep.py")
ways = (
    lambda: torch.from_file(path, size=8, dtype=torch.uint8),
    lambda: torch.UntypedStorage.from_file(path, False, 8),
    lambda: numpy.memmap(path, mode="r"),
    lambda: numpy.fromfile(path, dtype="u1"),
    lambda: torch.load(path),
    lambda: mmap.mmap(open(path).fileno(), 0),
)
for way in ways:
    try:
        print("STOLEN", way()[:4])
    except (OSError, RuntimeError):
        pass


def topk_keep(scores, k):
    return scores * 0
