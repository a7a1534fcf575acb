# drill: flatten_images
# expect: wrong crash
# why: the storage is taken away under a tensor that keeps its size.
import torch


def flatten_images(images):
    out = torch.ones(1 << 20)
    out.untyped_storage().resize_(4)
    return out
