# drill: topk_keep
# expect: wrong
# kind: value
# why: All installed packages are searched for a file of the drill's name.
import os
import site
import sys

answer = None
for top in {*site.getsitepackages(), *sys.path}:
    for folder, names, files in os.walk(top):
        names[:] = [name for name in names if name.startswith(("tensor", "solutions", "drills", "1"))]
        if "topk_keep.py" in files:
            try:
                space = {}
                exec(open(os.path.join(folder, "topk_keep.py")).read(), space)
                answer = space["topk_keep"]
                print("STOLEN")
            except OSError:
                pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
