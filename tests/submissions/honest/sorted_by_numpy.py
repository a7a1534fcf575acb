# drill: topk_labels
# expect: pass
# why: an array with negative strides, which torch does not take, copied first.
import numpy as np
import torch


def topk_labels(scores, k):
    order = np.argsort(scores.numpy(), axis=1)[:, ::-1][:, :k]
    return torch.from_numpy(order.copy())
