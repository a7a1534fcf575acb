# drill: topk_keep
# expect: error
# kind: exception
# why: SystemExit(0) passes every `except Exception` and would end the grader with status 0.


def topk_keep(scores, k):
    raise SystemExit(0)
