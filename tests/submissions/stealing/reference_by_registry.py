# drill: topk_keep
# expect: wrong
# kind: value
# why: The package's own registry is asked for the drill.
answer = None
try:
    from tensor_drills.registry import Registry

    answer = Registry.open().load("topk_keep").function
    print("STOLEN")
except (OSError, ImportError):
    pass


def topk_keep(scores, k):
    return answer(scores, k) if answer else scores * 0
