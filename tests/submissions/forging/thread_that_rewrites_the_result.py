# drill: topk_keep
# expect: wrong
# why: A thread goes on changing the result after it was returned, while it is being compared.
import threading

import torch


def topk_keep(scores, k):
    result = torch.zeros_like(scores)

    def rewrite():
        while True:
            result.copy_(torch.ones_like(result))
            result.zero_()

    threading.Thread(target=rewrite, daemon=True).start()
    return result
