# drill: topk_keep
# expect: memory
# kind: limit
# why: it asks for a list of ten thousand million numbers.
def topk_keep(scores, k):
    return sorted(range(10**10))[:k]
