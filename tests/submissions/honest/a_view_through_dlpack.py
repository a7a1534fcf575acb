# drill: bias_to_channels
# expect: pass
# why: handed over by DLPack and back: another object over the same memory.
import torch


def bias_to_channels(bias, images):
    same = torch.from_dlpack(torch.utils.dlpack.to_dlpack(bias))
    return same[None, :, None, None].expand_as(images)
