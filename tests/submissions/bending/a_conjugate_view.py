# drill: permute_to_channels_last
# expect: wrong
# kind: dtype
# why: the conjugate of real numbers equals them; its bytes are not yet conjugated.
import torch


def permute_to_channels_last(images):
    return torch.complex(images, torch.zeros_like(images)).permute(0, 2, 3, 1).conj()
