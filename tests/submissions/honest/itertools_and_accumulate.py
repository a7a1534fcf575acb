# drill: split_sequences
# expect: pass
# why: starts and ends by a running sum.
from itertools import accumulate, chain, pairwise


def split_sequences(packed, lengths):
    ends = accumulate(chain([0], lengths))
    return [packed[start:end] for start, end in pairwise(ends)]
