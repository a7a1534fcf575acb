"""NumPy: who sees the writes · NumPy：谁能看到写入

`a = np.array([0, 0], dtype=np.int64)`. Then `shared = torch.from_numpy(a)`,
`copied = torch.tensor(a)`, `same = torch.as_tensor(a)`,
`cast = torch.as_tensor(a, dtype=torch.int32)`, `back = shared.numpy()`. Now `a[0] = 1`,
`shared[1] = 2`, `back += 10`, `a = a + 100`. Return a dict from each of the six names
to a tuple of the two integers that it holds in the end.

`a = np.array([0, 0], dtype=np.int64)`。接着 `shared = torch.from_numpy(a)`，
`copied = torch.tensor(a)`，`same = torch.as_tensor(a)`，
`cast = torch.as_tensor(a, dtype=torch.int32)`，`back = shared.numpy()`。然后
`a[0] = 1`，`shared[1] = 2`，`back += 10`，`a = a + 100`。返回一个字典：以这六个名字为
键，值是它最后所含的两个整数组成的元组。

tensor-drills check numpy_who_sees
tensor-drills hint numpy_who_sees
"""

import torch


def numpy_who_sees() -> dict[str, tuple[int, ...]]:
    raise NotImplementedError  # write your answer here


# generated stub de523c648fe4
