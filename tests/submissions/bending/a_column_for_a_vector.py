# drill: gather_class_scores
# expect: wrong
# kind: shape
# why: (n, 1) broadcasts against (n,) and would compare n x n pairs.
def gather_class_scores(scores, label):
    return scores.gather(1, label[:, None])
