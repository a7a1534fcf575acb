import torch
from jaxtyping import Float
from torch import Tensor


def dataset_of_windows(
    series: Float[Tensor, " t"], width: int, size: int
) -> list[tuple[Float[Tensor, "b width"], Float[Tensor, " b"]]]:
    class Windows(torch.utils.data.Dataset):
        def __len__(self):
            # The last window begins where width values, and one more, are left.
            return len(series) - width

        def __getitem__(self, i):
            return series[i : i + width], series[i + width]

    return [tuple(batch) for batch in torch.utils.data.DataLoader(Windows(), batch_size=size)]
