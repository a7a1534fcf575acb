# drill: topk_keep
# expect: wrong
# kind: value
# why: Rights and limits that were taken away are asked back.
import ctypes
import os
import resource

libc = ctypes.CDLL(None, use_errno=True)
for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_AS, resource.RLIMIT_NOFILE):
    for value in ((1 << 30, 1 << 30), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)):
        try:
            resource.setrlimit(limit, value)
            print("STOLEN", limit)
        except (OSError, ValueError):
            pass
for number in (0, 1, 65534):
    try:
        os.setresuid(number, number, number)
        print("STOLEN", number)
    except OSError:
        pass
if libc.prctl(4, 1, 0, 0, 0) == 0 or libc.prctl(38, 0, 0, 0, 0) == 0:
    print("STOLEN")


def topk_keep(scores, k):
    return scores * 0
