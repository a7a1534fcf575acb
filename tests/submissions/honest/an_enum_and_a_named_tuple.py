# drill: chunk_qkv
# expect: pass
# why: the three tensors come as a named tuple.
from enum import IntEnum
from typing import NamedTuple

from torch import Tensor


class Part(IntEnum):
    QUERY = 0
    KEY = 1
    VALUE = 2


class Parts(NamedTuple):
    query: Tensor
    key: Tensor
    value: Tensor


def chunk_qkv(fused):
    d = fused.shape[-1] // len(Part)
    return Parts(*(fused[..., part * d : (part + 1) * d] for part in Part))
