# drill: where_safe_reciprocal
# expect: wrong
# kind: gradient
# why: the values go through numpy, where no gradient can follow.
import numpy as np
import torch


def where_safe_reciprocal(x):
    values = x.detach().numpy()
    return torch.from_numpy(np.divide(1, values, out=np.zeros_like(values), where=values != 0))
