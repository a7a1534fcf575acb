# drill: gather_last_steps
# expect: wrong
# kind: shape
# why: (1, 1) broadcasts against any matrix, and is right where there is one number.
def gather_last_steps(states, lengths):
    return states[:1, lengths[0] - 1, :1]
