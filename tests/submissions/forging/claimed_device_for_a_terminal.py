# drill: topk_keep
# expect: rejected
# kind: process
# why: The name of a device is shown, and a terminal would act on what this one holds.
import tensor_drills.worker.child as child

describe_layout = child.describe_layout
child.describe_layout = lambda arguments: lambda tensor: describe_layout(arguments)(tensor) | {
    "device": "\x1b]0;a title\x07\x1b[2J\r"
}


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, float("-inf"))
