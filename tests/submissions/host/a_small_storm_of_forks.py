# drill: interleave_rows
# expect: error
# kind: exception
# why: five rounds of forks make thirty-two processes where forks are granted.
import os
import time


def interleave_rows(x, y):
    first = os.getpid()
    for _ in range(5):
        os.fork()
    if os.getpid() != first:
        time.sleep(30)
        os._exit(0)
    return x
