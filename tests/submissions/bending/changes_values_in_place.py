# drill: where_mask_scores
# expect: wrong
# kind: input
# why: the result is right, but it is written into the caller's tensor through an alias.
def where_mask_scores(scores, keep):
    flat = scores.view(-1)
    flat[~keep.view(-1)] = float("-inf")
    return scores.clone()
