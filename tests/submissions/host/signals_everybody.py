# drill: matmul_all_pairs
# expect: error
# kind: exception
# why: -1 means every process that it may signal.
import os
import signal


def matmul_all_pairs(queries, keys):
    os.kill(-1, signal.SIGCONT)
    return queries @ keys.mT
