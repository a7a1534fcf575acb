# drill: matmul_row_dots
# expect: error
# kind: exception
# why: whoever kills the supervisor decides how the end is told.
import os
import signal


def matmul_row_dots(x, y):
    os.kill(os.getppid() or 1, signal.SIGKILL)
    return (x * y).sum(1)
