# drill: matmul_row_dots
# expect: error
# kind: exception
# why: a signal to the process group; only processes of this job can be in it.
import os
import signal


def matmul_row_dots(x, y):
    os.killpg(0, signal.SIGCONT)
    return (x * y).sum(1)
