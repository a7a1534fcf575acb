# drill: split_sequences
# expect: wrong
# kind: input
# why: the lengths are reversed in place; which shows only where they differ.
def split_sequences(packed, lengths):
    parts = packed.split(list(lengths))
    lengths.reverse()
    return parts
