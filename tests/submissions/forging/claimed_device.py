# drill: topk_keep
# expect: wrong
# kind: device
# why: A result says that it lives on a device that this run does not use.
import tensor_drills.worker.child as child

describe_layout = child.describe_layout
child.describe_layout = lambda arguments: lambda tensor: describe_layout(arguments)(tensor) | {
    "device": "meta"
}


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, float("-inf"))
