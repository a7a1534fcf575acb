# drill: split_sequences
# expect: error
# kind: exception
# why: KeyboardInterrupt is nobody's keyboard here.
def split_sequences(packed, lengths):
    raise KeyboardInterrupt
