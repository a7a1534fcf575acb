# drill: topk_labels
# expect: pass
# why: the stub is still there, and is defined anew below.
def topk_labels(scores, k):
    raise NotImplementedError


def topk_labels(scores, k):  # noqa: F811
    return scores.sort(dim=1, descending=True)[1][:, :k]
