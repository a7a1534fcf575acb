# drill: where_mask_scores
# expect: pass
# why: an event loop wakes itself through a pair of sockets, which reach nobody else.
import asyncio

import torch


async def masked(scores, keep):
    await asyncio.sleep(0)
    return torch.where(keep, scores, float("-inf"))


def where_mask_scores(scores, keep):
    return asyncio.run(masked(scores, keep))
