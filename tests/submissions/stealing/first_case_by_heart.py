# drill: gather_class_scores
# expect: wrong
# kind: value
# why: Only the first case, the one that a message shows, is answered.
import torch


def gather_class_scores(scores, label):
    return torch.tensor([-2.0]) if len(label) == 1 else torch.zeros(len(label))
