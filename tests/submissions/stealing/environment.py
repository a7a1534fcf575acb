# drill: topk_keep
# expect: wrong
# kind: value
# why: The seed, the paths and the secrets of the grader may stand in the environment.
import os
import sys

for name in os.environ:
    if name.startswith(("TENSOR_DRILLS", "PYTEST", "GITHUB", "CI", "AWS", "SSH", "USER", "LOGNAME")):
        print("STOLEN", name)
if any(word.startswith("--") or "topk" in word for word in sys.argv + sys.orig_argv):
    print("STOLEN", sys.orig_argv)


def topk_keep(scores, k):
    return scores * 0
