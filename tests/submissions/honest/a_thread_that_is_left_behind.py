# drill: where_mask_scores
# expect: pass
# why: the result is right; the thread that goes on ends with the process.
import threading
import time


def where_mask_scores(scores, keep):
    threading.Thread(target=time.sleep, args=(1000,)).start()
    return scores.masked_fill(~keep, float("-inf"))
