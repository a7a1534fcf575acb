# drill: topk_keep
# expect: wrong
# kind: value
# why: __pycache__ holds the compiled drill, which marshal loads.
import importlib.util
import marshal
from pathlib import Path

import tensor_drills

answer = None
package = Path(tensor_drills.__path__[0])
for path in (package / "drills/11_selection/topk_keep.py", package / "compare.py"):
    try:
        data = Path(importlib.util.cache_from_source(str(path))).read_bytes()
        code = marshal.loads(data[16:])
        print("STOLEN", code.co_names)
    except OSError:
        pass


def topk_keep(scores, k):
    return scores * 0
