# drill: topk_labels
# expect: wrong
# kind: structure
# why: what would be printed is not what is asked.
def topk_labels(scores, k):
    return str(scores.topk(k).indices)
