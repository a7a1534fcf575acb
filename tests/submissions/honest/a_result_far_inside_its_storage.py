# drill: gather_class_scores
# expect: pass
# why: where the values lie in their storage is nobody's business.
import torch


def gather_class_scores(scores, label):
    room = torch.full((1000 + 2 * len(label),), 7.0)
    out = room[1000::2]
    out.copy_(scores[torch.arange(len(label)), label])
    return out
