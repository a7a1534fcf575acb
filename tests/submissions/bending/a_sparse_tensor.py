# drill: expand_leave_one_out
# expect: rejected
# why: the right values in coordinate form.
import torch


def expand_leave_one_out(row):
    n = len(row)
    return (row.expand(n, n) * (1 - torch.eye(n))).to_sparse()
