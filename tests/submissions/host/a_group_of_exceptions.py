# drill: split_sequences
# expect: error
# kind: exception
# why: exceptions in groups in groups.
def split_sequences(packed, lengths):
    group = ExceptionGroup("first", [ValueError("\ud800"), KeyError(10**5000)])
    for level in range(500):
        group = BaseExceptionGroup(f"level {level}", [group, KeyboardInterrupt()])
    raise group
