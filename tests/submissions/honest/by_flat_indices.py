# drill: permute_to_channels_last
# expect: pass
# why: every place is calculated, and taken from the flat tensor.
import torch


def permute_to_channels_last(images):
    b, c, h, w = images.shape
    places = torch.arange(b * h * w * c).view(b, h, w, c)
    j = places % c
    m = places // c % w
    k = places // (c * w) % h
    i = places // (c * w * h)
    return images.take(((i * c + j) * h + k) * w + m)
