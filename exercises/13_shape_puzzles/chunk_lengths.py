"""How long is each piece · 每一段有多长

Return a dict with the lengths of the pieces, each as a tuple: 'ten_in_4' for
`torch.arange(10).chunk(4)`, 'nine_in_6' for `torch.arange(9).chunk(6)`, and 'ten_by_4'
for `torch.arange(10).split(4)`.

用字典返回各段的长度，每个值是一个元组：'ten_in_4' 对应 `torch.arange(10).chunk(4)`，
'nine_in_6' 对应 `torch.arange(9).chunk(6)`，'ten_by_4' 对应
`torch.arange(10).split(4)`。

tensor-drills check chunk_lengths
tensor-drills hint chunk_lengths
"""

import torch


def chunk_lengths() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub afc5b04b50e2
