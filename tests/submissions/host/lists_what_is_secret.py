# drill: expand_leave_one_out
# expect: error
# kind: exception
# why: names tell as well; were one folder readable, the answer would be right.
import os


def expand_leave_one_out(row):
    for folder in ("/", "/root", "/home", "/tmp", "/proc", "/proc/self/fd", "/etc", "/dev", ".", ".."):
        try:
            os.listdir(folder)
        except OSError:
            continue
        return row.repeat(len(row), 1).fill_diagonal_(0)
    raise PermissionError("all of them are closed")
