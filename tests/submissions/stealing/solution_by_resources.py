# drill: topk_keep
# expect: wrong
# kind: value
# why: importlib.resources opens the data files of a package.
import importlib.resources

answer = None
try:
    top = importlib.resources.files("tensor_drills")
    space = {}
    exec((top / "drills" / "11_selection" / "topk_keep.py").read_text(), space)
    answer = space["topk_keep"]
    print("STOLEN")
except (OSError, ImportError):
    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
