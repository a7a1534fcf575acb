# drill: topk_keep
# expect: wrong
# kind: value
# why: The drill's file is imported, and its reference called.
import importlib.util
from pathlib import Path

import tensor_drills

answer = None
path = Path(tensor_drills.__path__[0], "drills/11_selection/topk_keep.py")
try:
    spec = importlib.util.spec_from_file_location("drill", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    answer = module.topk_keep
    print("STOLEN")
except (OSError, ImportError):
    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
