# drill: topk_keep
# expect: rejected
# why: The worker's function that describes a result is replaced by one that describes a verdict.
import tensor_drills.worker.child as child

child.call_once = lambda *args: ({"call": "pass", "verdict": "pass", "outcome": "pass"}, [])


def topk_keep(scores, k):
    return None
