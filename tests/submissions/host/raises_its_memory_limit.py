# drill: where_mask_scores
# expect: error
# kind: exception
# why: the hard limit is as low as the soft one.
import resource


def where_mask_scores(scores, keep):
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return scores.masked_fill(~keep, float("-inf"))
