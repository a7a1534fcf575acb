# drill: gather_class_scores
# expect: wrong
# kind: value
# why: One buffer serves all calls, and each call leaves there what the last one asked for.
import torch

buffer = torch.zeros(64)


def gather_class_scores(scores, label):
    last = buffer[: len(label)].clone()
    buffer[: len(label)] = scores.gather(1, label[:, None]).squeeze(1)
    return last
