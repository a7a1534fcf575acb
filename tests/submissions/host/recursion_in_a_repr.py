# drill: gather_last_steps
# expect: error
# kind: exception
# why: the message of an exception is a repr that goes a hundred thousand levels down.
def gather_last_steps(states, lengths):
    items = ()
    for _ in range(100_000):
        items = (items,)
    raise ValueError(items)
