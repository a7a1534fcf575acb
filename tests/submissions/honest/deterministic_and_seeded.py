# drill: topk_keep
# expect: pass
# why: switches that a careful author turns at the top of a file.
import random

import numpy as np
import torch

random.seed(0)
np.random.seed(0)
torch.manual_seed(0)
torch.use_deterministic_algorithms(True)
torch.backends.cudnn.benchmark = False


def topk_keep(scores, k):
    rank = scores.argsort(dim=1, descending=True, stable=True).argsort(dim=1)
    return scores.masked_fill(rank >= k, -torch.inf)
