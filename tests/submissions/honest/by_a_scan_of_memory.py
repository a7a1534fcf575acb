# drill: squeeze_channel
# expect: pass
# why: the bytes of the input, read again.
import torch


def squeeze_channel(images):
    b, _, h, w = images.shape
    if not images.numel():
        return images.view(b, h, w)
    raw = bytearray(images.contiguous().numpy().tobytes())
    return torch.frombuffer(raw, dtype=torch.float32).view(b, h, w)
