# drill: gather_class_scores
# expect: rejected
# why: set_ lays a bool tensor over the bytes of the scores.
import torch


def gather_class_scores(scores, label):
    n = len(label)
    out = torch.empty(0, dtype=torch.bool)
    return out.set_(scores.clone().untyped_storage(), 0, (n,), (1,))
