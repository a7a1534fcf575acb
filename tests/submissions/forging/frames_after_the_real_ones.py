# drill: topk_keep
# expect: rejected
# why: After the real end frame another run follows, written by a wrapper of the last os.write.
import os

import torch

write = os.write
sent = []


def then_more(fd, data):
    data = bytes(data)
    write(fd, data)
    sent.append(data)
    if b'"end"' in data:
        for again in sent:
            write(fd, again)
    return len(data)


os.write = then_more


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
