# drill: split_sequences
# expect: rejected
# why: the right number of things, none of them a tensor.
def split_sequences(packed, lengths):
    return [part.numpy() for part in packed.split(lengths)]
