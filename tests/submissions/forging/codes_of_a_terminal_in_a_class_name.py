# drill: topk_keep
# expect: rejected
# why: The name of a returned class clears the screen and writes a pass where the verdict stood.


class Result:
    pass


Result.__module__ = "builtins"
Result.__qualname__ = "\x1b[2J\x1b[H\x1b[32m✓ topk_keep   passed\x1b[8m"


def topk_keep(scores, k):
    return Result()
