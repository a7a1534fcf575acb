"""Look up word vectors · 查词向量表

Row r of `table` is the vector of word r. `tokens` holds b sentences of t word numbers.
Return the vector of every token. No Python loop.

`table` 的第 r 行是第 r 个词的向量。`tokens` 里是 b 个句子，每句 t 个词的编号。返回每个
token 的向量。不用 Python 循环。

    out[i, s, j] = table[tokens[i, s], j]

    table = torch.tensor([[2., 4.], [3., 1.]])
    tokens = torch.tensor([[1, 0]])
    index_token_vectors(table, tokens)
    # torch.tensor([[[3., 1.], [2., 4.]]])

tensor-drills check index_token_vectors
tensor-drills hint index_token_vectors
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def index_token_vectors(
    table: Float[Tensor, "v d"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    raise NotImplementedError  # write your answer here


# generated stub 83fed6d932c3
