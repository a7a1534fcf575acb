# drill: topk_keep
# expect: wrong
# kind: value
# must-not-exist: /tmp/tensor-drills-stolen
# why: A link to the solution at a place that may be read.
import os
from pathlib import Path

import tensor_drills

path = Path(tensor_drills.__path__[0]) / "drills/11_selection/topk_keep.py"
for link in (os.link, os.symlink):
    for place in ("answer.py", "/tmp/tensor-drills-stolen"):
        try:
            link(path, place)
            print("STOLEN", place, len(open(place).read()))
        except OSError:
            pass


def topk_keep(scores, k):
    return scores * 0
