"""Vote of the k nearest · k 近邻投票

`label[i]` is the class of `points[i]`, below `classes`. Return for each query the class
that occurs most often among its `k` nearest points (Euclidean distance); of several
such classes the smallest. No two points are equally far from a query. No Python loop.

`label[i]` 是 `points[i]` 的类别，小于 `classes`。对每个查询点，看离它最近（欧氏距离）的
`k` 个点，返回其中出现次数最多的类别；如有几个类别一样多，取最小的。没有两个点到同一查询
点的距离相等。不用 Python 循环。

    votes[q, c] = how many of the k points nearest to queries[q] have label c
    out[q] = the smallest c with the most votes

    points = torch.tensor([[0.], [1.], [3.], [6.], [10.]])
    label = torch.tensor([0, 0, 1, 1, 2])
    queries = torch.tensor([[0.25], [2.25], [5.25], [8.75]])
    k = 3
    classes = 3
    topk_neighbour_vote(points, label, queries, k, classes)
    # torch.tensor([0, 0, 1, 1])

tensor-drills check topk_neighbour_vote
tensor-drills hint topk_neighbour_vote
"""

import torch
from jaxtyping import Float, Int
from torch import Tensor


def topk_neighbour_vote(
    points: Float[Tensor, "n d"],
    label: Int[Tensor, " n"],
    queries: Float[Tensor, "m d"],
    k: int,
    classes: int,
) -> Int[Tensor, " m"]:
    raise NotImplementedError  # write your answer here


# generated stub 37a277781dae
