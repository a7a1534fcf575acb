# drill: gather_class_scores
# expect: pass
# advisory: no_loop
# why: A loop stands in a string, where the syntax tree does not show it.
import torch

exec(
    "def gather_class_scores(scores, label):\n"
    "    out = torch.empty(len(label))\n"
    "    for i in range(len(label)):\n"
    "        out[i] = scores[i, label[i]]\n"
    "    return out\n"
)
