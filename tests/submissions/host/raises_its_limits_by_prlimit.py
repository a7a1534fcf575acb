# drill: where_mask_scores
# expect: error
# kind: exception
# why: the newer call for the same, on this process and on another one.
import os
import resource


def where_mask_scores(scores, keep):
    for pid in (0, os.getppid() or 1):
        try:
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (1 << 12, 1 << 12))
        except (PermissionError, ValueError):
            continue
        return scores.masked_fill(~keep, float("-inf"))
    raise PermissionError("no limit was raised")
