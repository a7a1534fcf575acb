# drill: topk_keep
# expect: wrong
# kind: value
# why: Another program is started to read the solution.
import os
import subprocess
from pathlib import Path

import tensor_drills

answer = None
path = str(Path(tensor_drills.__path__[0]).parent / "solutions/11_selection/topk_keep.py")
try:
    space = {}
    exec(subprocess.run(["cat", path], capture_output=True, check=True).stdout, space)
    answer = space["topk_keep"]
    print("STOLEN")
except (OSError, subprocess.SubprocessError):
    pass
if os.system("true") == 0:
    print("STOLEN")


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
