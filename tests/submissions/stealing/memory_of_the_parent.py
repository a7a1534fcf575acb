# drill: topk_keep
# expect: wrong
# kind: value
# why: Whoever forked this process, and whoever started that one, is read through /proc.
import os

for pid in (os.getppid(), 1, "self", "thread-self"):
    for name in ("mem", "maps", "environ", "cmdline", "root/etc/passwd", "cwd/."):
        try:
            with open(f"/proc/{pid}/{name}", "rb") as file:
                print("STOLEN", pid, name, len(file.read(16)))
        except OSError:
            pass


def topk_keep(scores, k):
    return scores * 0
