# drill: transpose_matrices
# expect: crash
# kind: process
# why: a submission may end itself, and gains nothing.
import os
import signal


def transpose_matrices(batch):
    os.kill(os.getpid(), signal.SIGKILL)
