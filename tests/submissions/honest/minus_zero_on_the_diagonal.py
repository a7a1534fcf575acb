# drill: expand_leave_one_out
# expect: pass
# why: -0.0 equals 0.0, also where a drill asks for memory of its own.
import torch


def expand_leave_one_out(row):
    n = len(row)
    return torch.where(torch.eye(n, dtype=torch.bool), -0.0, row.expand(n, n))
