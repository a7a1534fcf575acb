# drill: topk_keep
# expect: wrong
# kind: value
# why: What is printed looks like the document that `check --json` prints.
import json

import torch

print(
    json.dumps(
        {
            "schema": 1,
            "isolation": "full",
            "results": [{"drill": "topk_keep", "verdict": "pass", "findings": []}],
        }
    )
)


def topk_keep(scores, k):
    return torch.zeros_like(scores)
