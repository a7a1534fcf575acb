# drill: topk_keep
# expect: wrong
# kind: value
# why: pkgutil.get_data goes through the package's loader.
import pkgutil

answer = None
try:
    space = {}
    exec(pkgutil.get_data("tensor_drills", "drills/11_selection/topk_keep.py"), space)
    answer = space["topk_keep"]
    print("STOLEN")
except (OSError, ImportError):
    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
