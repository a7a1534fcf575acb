# drill: topk_keep
# expect: error
# kind: exception
# why: An exception whose class and message are words of success.


class Passed(BaseException):
    def __str__(self):
        return "verdict: pass"


def topk_keep(scores, k):
    raise Passed
