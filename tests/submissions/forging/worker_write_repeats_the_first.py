# drill: topk_keep
# expect: wrong rejected
# why: The first case is answered rightly, and its frame is sent again for each further case.
import os

import torch

write = os.write
kept = []


def repeating(fd, data):
    if b'"call"' not in bytes(data):
        return write(fd, data)
    kept.append(bytes(data))
    write(fd, kept[0])
    return len(data)


os.write = repeating


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
