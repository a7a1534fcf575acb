# drill: topk_labels
# expect: wrong
# kind: value
# why: whole numbers are compared exactly, however near.
def topk_labels(scores, k):
    return (scores.topk(k).indices + 1) % scores.shape[1]
