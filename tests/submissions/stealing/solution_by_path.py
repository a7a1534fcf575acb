# drill: topk_keep
# expect: wrong
# kind: value
# why: The shipped solution is read from where a clone or an installed package keeps it.
from pathlib import Path

import tensor_drills

answer = None
package = Path(tensor_drills.__path__[0])
for folder in (package.parent, package):
    try:
        space = {}
        exec((folder / "solutions/11_selection/topk_keep.py").read_text(), space)
        answer = space["topk_keep"]
        print("STOLEN")
    except OSError:
        pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
