# drill: gather_per_row
# expect: error
# kind: exception
# why: processes of the same user may be told where to run.
import os


def gather_per_row(x, index):
    other = os.getppid() or 1
    os.sched_setaffinity(other, os.sched_getaffinity(other))
    return x.gather(1, index)
