# drill: topk_keep
# expect: wrong
# kind: value
# why: Every folder above the package is searched for files that hold the drill's function.
import os
from pathlib import Path

import tensor_drills

answer = None
for folder in [Path(tensor_drills.__path__[0]).parent]:
    for here, names, files in os.walk(folder):
        names[:] = [name for name in names if name not in (".venv", ".git", "exercises", "tests")]
        for file in files:
            if file == "topk_keep.py":
                try:
                    space = {}
                    exec(open(os.path.join(here, file)).read(), space)
                    answer = answer or space["topk_keep"]
                    print("STOLEN")
                except (OSError, ImportError):
                    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
