# drill: topk_keep
# expect: wrong crash
# why: The memory around an input is read far beyond its ends, in search of a neighbour.
import ctypes

import torch


def topk_keep(scores, k):
    near = ctypes.string_at(scores.data_ptr(), 1 << 12)
    minus_inf = torch.tensor([-torch.inf]).numpy().tobytes()
    found = near.find(minus_inf)
    if found < 0:
        return scores * 0
    start = max(found - found % 4 - 4, 0)
    size = 4 * scores.numel()
    return torch.frombuffer(bytearray(near[start : start + size]), dtype=torch.float32).view_as(scores)
