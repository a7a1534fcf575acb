# drill: repeat_each_row
# expect: pass
# why: calculated with a subclass of Tensor, and returned as a plain one.
import torch


class Rows(torch.Tensor):
    pass


def repeat_each_row(x, k):
    rows = x.as_subclass(Rows)
    return rows[:, None].expand(-1, k, -1).flatten(0, 1).as_subclass(torch.Tensor)
