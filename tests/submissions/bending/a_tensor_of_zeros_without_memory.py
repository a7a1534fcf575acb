# drill: squeeze_channel
# expect: error wrong
# why: torch's own placeholder for zeros has a shape and no memory behind it to be read.
import torch


def squeeze_channel(images):
    b, _, h, w = images.shape
    return torch._efficientzerotensor((b, h, w))
