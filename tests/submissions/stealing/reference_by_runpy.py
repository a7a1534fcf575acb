# drill: topk_keep
# expect: wrong
# kind: value
# why: runpy opens and runs a file in C and Python of its own.
import runpy
from pathlib import Path

import tensor_drills

answer = None
try:
    package = Path(tensor_drills.__path__[0])
    answer = runpy.run_path(str(package / "drills/11_selection/topk_keep.py"))["topk_keep"]
    print("STOLEN")
except (OSError, ImportError):
    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
