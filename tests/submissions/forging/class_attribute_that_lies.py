# drill: topk_keep
# expect: rejected
# why: isinstance believes __class__, which here says Tensor.
import torch


class Impostor:
    is_meta = is_quantized = requires_grad = False
    layout, dtype, device = torch.strided, torch.float32, torch.device("cpu")

    @property
    def __class__(self):
        return torch.Tensor

    def __eq__(self, other):
        return True


def topk_keep(scores, k):
    return Impostor()
