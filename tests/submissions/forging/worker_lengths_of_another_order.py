# drill: topk_keep
# expect: rejected
# why: The length of a header is written big-endian, which the reader takes for hundreds of MiB.
import struct

import tensor_drills.worker.frame as frame

frame._LENGTH = struct.Struct(">I")


def topk_keep(scores, k):
    return None
