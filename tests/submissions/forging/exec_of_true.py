# drill: topk_keep
# expect: error crash
# why: The process becomes /bin/true, whose status is 0.
import os


def topk_keep(scores, k):
    os.execv("/bin/true", ["/bin/true"])
