# drill: gather_class_scores
# expect: pass
# why: numpy's fancy indexing and its int64.
import numpy as np
import torch


def gather_class_scores(scores, label):
    rows = np.arange(len(label), dtype=np.int64)
    return torch.as_tensor(np.asarray(scores)[rows, np.asarray(label)])
