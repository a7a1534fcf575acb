# drill: topk_keep
# expect: wrong
# kind: value
# why: posix_spawn, vfork and multiprocessing start a process by other system calls.
import multiprocessing
import os
import sys

try:
    os.posix_spawn(sys.executable, [sys.executable, "-c", "1"], {})
    print("STOLEN")
except OSError:
    pass
try:
    process = multiprocessing.get_context("fork").Process(target=os.getpid)
    process.start()
    print("STOLEN")
except OSError:
    pass


def topk_keep(scores, k):
    return scores * 0
