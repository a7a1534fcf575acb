# drill: topk_keep
# expect: wrong
# kind: value
# why: A code object that names another file makes linecache read that file for a traceback.
import linecache
import traceback
from pathlib import Path

import tensor_drills

answer = None
path = str(Path(tensor_drills.__path__[0], "drills/11_selection/topk_keep.py"))
try:
    exec(compile("\n" * 40 + "1 / 0", path, "exec"))
except ZeroDivisionError:
    traceback.format_exc()
lines = linecache.getlines(path)
if lines:
    space = {}
    exec("".join(lines), space)
    answer = space["topk_keep"]
    print("STOLEN")


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
