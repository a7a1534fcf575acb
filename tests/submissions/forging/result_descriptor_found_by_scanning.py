# drill: topk_keep
# expect: rejected
# why: A verdict is written to every descriptor from 0 to 63, one of which must be the result's.
import json
import os

VERDICT = json.dumps({"verdict": "pass", "loaded": "ok", "end": True, "ops": []}).encode()
for descriptor in range(64):
    try:
        os.write(descriptor, VERDICT)
    except OSError:
        pass


def topk_keep(scores, k):
    return None
