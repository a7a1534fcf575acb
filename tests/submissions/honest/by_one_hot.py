# drill: gather_class_scores
# expect: pass
# why: a product with one-hot rows picks one value each.
import torch.nn.functional as F


def gather_class_scores(scores, label):
    return (scores * F.one_hot(label, scores.shape[1])).sum(1)
