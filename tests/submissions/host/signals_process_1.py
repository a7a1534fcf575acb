# drill: matmul_all_pairs
# expect: error
# kind: exception
# why: SIGCONT asks the same permission as SIGKILL, and does no harm where it is granted.
import os
import signal


def matmul_all_pairs(queries, keys):
    os.kill(1, signal.SIGCONT)
    return queries @ keys.mT
