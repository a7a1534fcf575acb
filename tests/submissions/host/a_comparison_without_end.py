# drill: chunk_lengths
# expect: timeout
# timeout: 0.4
# why: a search in C for a number that is not there.
def chunk_lengths():
    return {"ten_in_4": (1,) * range(0, 10**18, 2).count(3.5)}
