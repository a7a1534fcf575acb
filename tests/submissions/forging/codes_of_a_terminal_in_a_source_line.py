# drill: topk_keep
# expect: error
# kind: exception
# why: The line that raises is shown, and its comment clears the screen and writes a pass.


def topk_keep(scores, k):
    raise ValueError  # [2J[H[32m✓ topk_keep   passed[8m
