# drill: split_sequences
# expect: memory
# kind: limit
# why: who says that memory is out is taken at his word.
def split_sequences(packed, lengths):
    raise MemoryError("so it says")
