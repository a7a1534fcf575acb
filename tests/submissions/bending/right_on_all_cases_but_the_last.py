# drill: topk_labels
# expect: wrong
# why: right on every case that has a name.
calls = []


def topk_labels(scores, k):
    calls.append(1)
    labels = scores.topk(k).indices
    return labels if len(calls) <= 6 else labels * 0 - 1
