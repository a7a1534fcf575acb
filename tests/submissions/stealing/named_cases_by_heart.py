# drill: gather_class_scores
# expect: wrong
# kind: value
# why: The named cases are the same for everybody, so their answers can be learned by heart.
import torch

BY_HEART = {
    (1, 3): [-2.0],
    (0, 3): [],
    (3, 3): [8.0, -5.0, -6.0],
    (5, 2): [10.0, 3.0, 9.0, 5.0, 2.0],
    (2, 5): [-10.0, -5.0],
}


def gather_class_scores(scores, label):
    known = BY_HEART.get(tuple(scores.shape))
    return torch.tensor(known) if known is not None else torch.zeros(len(label))
