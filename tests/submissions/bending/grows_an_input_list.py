# drill: split_sequences
# expect: wrong
# kind: input
# why: a length of zero is added to the caller's list; no value changes.
def split_sequences(packed, lengths):
    parts = packed.split(list(lengths))
    lengths += [0]
    return parts
