# drill: expand_leave_one_out
# expect: pass
# why: the default dtype is changed and put back, also if something goes wrong.
import contextlib

import torch


@contextlib.contextmanager
def default_dtype(dtype):
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def expand_leave_one_out(row):
    with default_dtype(torch.float64):
        mask = 1 - torch.eye(len(row))
    return row * mask.to(row.dtype)
