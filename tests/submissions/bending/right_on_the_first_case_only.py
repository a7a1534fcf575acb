# drill: gather_per_row
# expect: wrong
# kind: value
# why: it counts its calls and is right on the first.
calls = []


def gather_per_row(x, index):
    calls.append(1)
    out = x.gather(1, index)
    return out if len(calls) == 1 else out.flip(0)
