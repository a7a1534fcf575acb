# drill: topk_keep
# expect: wrong
# kind: value
# why: inspect.stack names the callers' files and shows their source around the call.
import inspect


def topk_keep(scores, k):
    for info in inspect.stack()[1:]:
        if info.code_context and "worker" not in info.filename:
            print("STOLEN", info.filename)
        if any("expected" in line for line in info.code_context or ()):
            print("STOLEN", info.code_context)
    return scores * 0
