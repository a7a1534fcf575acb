# drill: transpose_matrices
# expect: error
# kind: exception
# why: no rule for files watches over their times; a filter does.
import os


def transpose_matrices(batch):
    status = os.stat(os.getcwd())
    os.utime(os.getcwd(), ns=(status.st_atime_ns, status.st_mtime_ns))
    return batch.mT
