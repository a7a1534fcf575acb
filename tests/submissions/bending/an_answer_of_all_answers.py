# drill: chunk_lengths
# expect: wrong
# kind: structure
# why: every possible answer at once, as a set is no tuple of lengths.
def chunk_lengths():
    pieces = [(3, 3, 3, 1), (3, 3, 2, 2), (2, 2, 2, 2, 1), (4, 4, 2)]
    return {"ten_in_4": pieces, "nine_in_6": pieces, "ten_by_4": pieces}
