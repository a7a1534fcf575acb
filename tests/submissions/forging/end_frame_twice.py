# drill: topk_keep
# expect: rejected
# why: Two end frames, the first where the results of all cases but one should stand.
import os

from tensor_drills.worker.frame import pack


def topk_keep(scores, k):
    os.write(3, pack({"end": True, "ops": []}) * 2)
    os._exit(0)
