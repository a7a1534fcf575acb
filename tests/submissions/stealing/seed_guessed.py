# drill: gather_class_scores
# expect: wrong
# kind: value
# why: The seeded cases are drawn again from small seeds, to answer them from a table.
import random

import torch

TABLE = {}
for seed in [None, *range(50)]:
    source = random.Random(f"further gather_class_scores {seed}")
    n, c = source.choice(range(2, 9)), source.choice(range(2, 9))
    TABLE[n, c] = [source.random() for _ in [None] * n]


def gather_class_scores(scores, label):
    return torch.tensor(TABLE.get(tuple(scores.shape), [0.0] * len(label))[: len(label)])
