# drill: topk_keep
# expect: error
# kind: exception
# why: the message of an error is read for its numbers, and these make no sense
def topk_keep(scores, k):
    raise RuntimeError(
        "setStorage: sizes [3], strides [2], storage offset 0, and itemsize 0 requiring a storage "
        "size of 28 are out of bounds for storage of size 16"
    )
