# drill: expand_leave_one_out
# expect: wrong
# kind: layout
# why: the values are right, but the caller's row now lies in the memory of the result.
import torch


def expand_leave_one_out(row):
    n = len(row)
    room = row.repeat(n + 1, 1)
    out = room[:n].fill_diagonal_(0)
    row.set_(room.untyped_storage(), n * n, (n,), (1,))
    return out
