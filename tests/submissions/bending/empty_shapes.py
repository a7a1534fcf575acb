# drill: linear_shapes
# expect: wrong
# kind: value
# why: the right keys, and empty tuples as shapes.
def linear_shapes():
    return dict.fromkeys(("weight", "bias", "output"), ())
