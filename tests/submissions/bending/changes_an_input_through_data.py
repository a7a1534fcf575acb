# drill: topk_keep
# expect: wrong
# kind: input
# why: .data goes round autograd's bookkeeping, and still writes into the caller's tensor.
def topk_keep(scores, k):
    rank = scores.argsort(dim=1, descending=True).argsort(dim=1)
    scores.data[rank >= k] = float("-inf")
    return scores.clone()
