"""Repair: text columns as 0/1 · 改错：文字列变成 0 和 1

Repair the function. A text column of the table `columns` is to become 0/1 columns: one
for each text that occurs, sorted, then always one for missing (None). They stand after
the numbers, which stay as they are. It raises where numbers and texts come together,
and the result should be float32.

请改正这个函数。表 `columns` 的文字列要变成若干 0/1 列：出现过的每种文字一列（按字典
序），最后总有一列表示缺失（None）。它们排在数值列之后，数值列保持不变。现在数值与文字同
时出现就会报错；结果应为 float32。

    The columns of numbers, then for each column of texts in its turn
    out[i, ...] = (1 if text[i] == t else 0 for each text t that occurs), (1 if missing else 0)

    columns = {'rooms': [3.0, 2.0], 'alley': ['pave', None]}
    get_dummies_to_tensor(columns)
    # torch.tensor([[3., 1., 0.], [2., 0., 1.]])

tensor-drills check get_dummies_to_tensor
tensor-drills hint get_dummies_to_tensor
"""

import torch
from jaxtyping import Float
from torch import Tensor


def get_dummies_to_tensor(columns: dict[str, list[float | str | None]]) -> Float[Tensor, "n k"]:
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True)
    return torch.tensor(frame.to_numpy())


# generated stub 54482d49e6da
