# drill: gather_class_scores
# expect: wrong
# why: The inputs are zeroed, for graders that compute the reference afterwards from the same ones.
import torch


def gather_class_scores(scores, label):
    scores.zero_()
    label.zero_()
    return torch.zeros(len(label))
