# drill: gather_per_row
# expect: pass
# why: a function of torch, with the dim filled in by a keyword.
from functools import partial

import torch

gather_per_row = partial(torch.take_along_dim, dim=1)
