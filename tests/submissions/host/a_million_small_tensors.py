# drill: split_sequences
# expect: output_limit
# kind: limit
# timeout: 1.5
# why: each of them is nothing; all together are not.
def split_sequences(packed, lengths):
    return [packed] * 600_000
