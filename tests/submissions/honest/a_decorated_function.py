# drill: gather_class_scores
# expect: pass
# why: a decorator that keeps name and signature.
import functools

import torch


def on_a_copy(function):
    @functools.wraps(function)
    def wrapped(*tensors):
        return function(*copies_of(tensors))

    return wrapped


def copies_of(tensors):
    first, second = tensors
    return first.clone(), second.clone()


@on_a_copy
def gather_class_scores(scores, label):
    return torch.take_along_dim(scores, label.view(-1, 1), 1).view(-1)
