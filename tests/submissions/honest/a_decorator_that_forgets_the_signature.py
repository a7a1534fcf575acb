# drill: topk_labels
# expect: pass
# why: what is called takes *arguments and **named, and has another name.
def plain(function):
    def call(*arguments, **named):
        return function(*arguments, **named)

    return call


@plain
def topk_labels(scores, k):
    return scores.topk(k, dim=-1).indices
