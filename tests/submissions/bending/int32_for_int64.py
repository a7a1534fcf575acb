# drill: topk_labels
# expect: wrong
# kind: dtype
# why: labels of another integer type.
def topk_labels(scores, k):
    return scores.topk(k).indices.int()
