# drill: interleave_rows
# expect: pass
# why: the state of one object is all that is used.
import torch


class Deck:
    def __init__(self, *halves):
        self.halves = halves

    @property
    def shuffled(self):
        return torch.stack(self.halves, dim=1).flatten(0, 1)


def interleave_rows(x, y):
    return Deck(x, y).shuffled
