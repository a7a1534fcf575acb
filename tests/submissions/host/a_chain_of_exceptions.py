# drill: split_sequences
# expect: error
# kind: exception
# why: a cause of a cause of a cause, in a circle.
def split_sequences(packed, lengths):
    first, second = ValueError("hen"), ValueError("egg")
    first.__cause__, second.__cause__ = second, first
    first.__context__, second.__context__ = second, first
    raise first
