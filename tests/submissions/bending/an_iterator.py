# drill: split_sequences
# expect: rejected
# why: a generator would have to be run to be compared.
def split_sequences(packed, lengths):
    return (part for part in packed.split(lengths))
