# drill: bias_to_channels
# expect: pass
# why: numpy broadcasts without a copy, and torch takes its memory over: still a view of bias.
import numpy as np
import torch


def bias_to_channels(bias, images):
    return torch.from_numpy(np.broadcast_to(bias.numpy()[:, None, None], images.shape))
