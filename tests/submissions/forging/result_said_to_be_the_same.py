# drill: topk_keep
# expect: rejected
# why: In place of a result the frame says that it is the same, as it may of an input.
import tensor_drills.worker.child as child

child.encode = lambda value, buffers, describe=None: {"k": "same"}


def topk_keep(scores, k):
    return scores
