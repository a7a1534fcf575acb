# drill: split_sequences
# expect: timeout memory
# timeout: 0.4
# why: a list of all numbers: time or memory ends first.
import itertools


def split_sequences(packed, lengths):
    return list(itertools.repeat(packed)) + list(itertools.count())
