"""One step of k-means · k-means 的一步

Each point belongs to the nearest of the `centres` (Euclidean distance; there are no
ties). Return the new centres: each the mean of the points that belong to it. A centre
to which no point belongs stays where it is. No Python loop.

每个点属于 `centres` 中离它最近的一个（欧氏距离，没有相等的情形）。返回新的中心：每个中
心是属于它的各点的平均。没有点的中心留在原处。不用 Python 循环。

    out[j] = mean of all points[i] whose nearest centre is centres[j]; centres[j] if none is

    points = torch.tensor([[0., 3.], [1., 5.], [8., 0.]])
    centres = torch.tensor([[1., 4.], [6., -1.]])
    index_add_kmeans(points, centres)
    # torch.tensor([[0.5, 4.], [8., 0.]])

tensor-drills check index_add_kmeans
tensor-drills hint index_add_kmeans
"""

import torch
from jaxtyping import Float
from torch import Tensor


def index_add_kmeans(
    points: Float[Tensor, "n d"], centres: Float[Tensor, "k d"]
) -> Float[Tensor, "k d"]:
    raise NotImplementedError  # write your answer here


# generated stub 5d3109b638e0
