"""Repair: keep every total · 改错：保留每一步

Repair the function. It adds up the rows of `steps` in a NumPy array and should keep the
total after each of them: row i of the result is the sum of rows 0 to i, in float32. As
it stands, all rows come out as the last total. There is at least one row.

请改正这个函数。它用一个 NumPy 数组累加 `steps` 的各行，并应当保留每加一行之后的总和：结
果的第 i 行是第 0 到第 i 行之和，float32。现在各行都成了最后的总和。至少有一行。

    out[i, j] = steps[0][j] + ... + steps[i][j]

    steps = [[2.0, -3.0], [4.0, 5.0], [-1.0, -6.0]]
    numpy_running_totals(steps)
    # torch.tensor([[2., -3.], [6., 2.], [5., -4.]])

tensor-drills check numpy_running_totals
tensor-drills hint numpy_running_totals
"""

import torch
from jaxtyping import Float
from torch import Tensor


def numpy_running_totals(steps: list[list[float]]) -> Float[Tensor, "t n"]:
    import numpy as np

    total = np.zeros(len(steps[0]), dtype=np.float32)
    history = []
    for step in steps:
        total += step
        history.append(torch.from_numpy(total))
    return torch.stack(history)


# generated stub fe10d59a9ae7
