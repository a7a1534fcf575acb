# drill: topk_keep
# expect: pass
# advisory: inputs unchanged
# why: The input is overwritten in place, and a copy made before is what the child sends of it.
import torch
import tensor_drills.worker.child as child

perform = child.perform


def covering(function, arguments, *rest):
    kept = {
        name: value.clone() if isinstance(value, torch.Tensor) else value
        for name, value in arguments.items()
    }
    performed = perform(function, arguments, *rest)
    arguments.update(kept)
    return performed


child.perform = covering


def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill_(scores < threshold, -torch.inf).clone()
