# drill: topk_keep
# expect: wrong
# kind: value
# why: Whoever may write the package or torch decides over all later verdicts.
import os
from pathlib import Path

import tensor_drills
import torch

for path in (Path(tensor_drills.__path__[0]), Path(torch.__path__[0])):
    try:
        descriptor = os.open(path / "__init__.py", os.O_WRONLY | os.O_APPEND)
        print("STOLEN", path)
    except OSError:
        pass
    for change in (lambda p: os.chmod(p, 0o644), lambda p: os.utime(p), lambda p: os.chown(p, -1, -1)):
        try:
            change(path / "__init__.py")
            print("STOLEN", path)
        except OSError:
            pass


def topk_keep(scores, k):
    return scores * 0
