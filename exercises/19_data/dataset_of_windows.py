"""Repair: a Dataset of windows · 改错：滑动窗口数据集

Repair the Dataset. Sample i is the pair: the `width` values of `series` from i on, and
the value that follows them. There is one sample for every window that has a value after
it. The function returns the batches of a DataLoader, `size` samples each; the last may
have fewer. As it stands it raises, or returns too many samples.

请改正这个 Dataset。第 i 个样本是一对：`series` 中从 i 开始的 `width` 个值，以及紧随其后
的那个值。凡是后面还有值的窗口都算一个样本。函数返回 DataLoader 的各个批次，每批 `size`
个样本，最后一批可以少一些。现在要么报错，要么多出样本。

    sample[i] = (series[i], ..., series[i + width - 1]), series[i + width]
    batch[k] = the samples k * size, ..., k * size + size - 1, as far as there are so many

    series = torch.tensor([4., -2., 1., 3.])
    width = 2
    size = 2
    dataset_of_windows(series, width, size)
    # [(torch.tensor([[4., -2.], [-2., 1.]]), torch.tensor([1., 3.]))]

tensor-drills check dataset_of_windows
tensor-drills hint dataset_of_windows
"""

import torch
from jaxtyping import Float
from torch import Tensor


def dataset_of_windows(
    series: Float[Tensor, " t"], width: int, size: int
) -> list[tuple[Float[Tensor, "b width"], Float[Tensor, " b"]]]:
    class Windows(torch.utils.data.Dataset):
        def __len__(self):
            return len(series)

        def __getitem__(self, i):
            return series[i : i + width], series[min(i + width, len(series) - 1)]

    return [tuple(batch) for batch in torch.utils.data.DataLoader(Windows(), batch_size=size)]


# generated stub 9f60f45760c0
