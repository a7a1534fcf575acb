# drill: topk_keep
# expect: wrong
# kind: value
# why: sys.modules of a process that grades holds drills, references and the comparison.
import sys

SECRET = {"drills", "_loaded", "compare", "declare", "grade", "prepare", "registry", "solutions"}
for name in list(sys.modules):
    top, _, rest = name.partition(".")
    if top == "tensor_drills" and rest.split(".")[0] in SECRET:
        print("STOLEN", name)


def topk_keep(scores, k):
    return scores * 0
