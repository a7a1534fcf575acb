# drill: flatten_pixels
# expect: pass
# why: patches of one pixel are pixels.
import torch.nn.functional as F


def flatten_pixels(images):
    c = images.shape[1]
    return F.unfold(images, 1).transpose(1, 2).reshape(-1, c)
