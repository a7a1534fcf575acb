# drill: split_sequences
# expect: pass
# why: an editor wrote a byte order mark at the beginning.
def split_sequences(packed, lengths):
    return packed.split_with_sizes(lengths)
