# drill: where_mask_scores
# expect: pass
# why: what is printed is no part of the result, on whichever stream and in whichever language.
import logging
import sys
import warnings

logging.basicConfig(level="DEBUG")


def where_mask_scores(scores, keep):
    print("得分", scores.shape, "✓ pass", end="\n\n", flush=True)
    print({"verdict": "wrong"}, file=sys.stderr)
    logging.info("keep %s", keep)
    warnings.warn("careful", stacklevel=1)
    return scores.where(keep, float("-inf"))
