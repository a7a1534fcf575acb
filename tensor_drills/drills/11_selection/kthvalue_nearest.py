"""kthvalue counts from 1, and from the smallest."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.kthvalue", "torch.topk", "torch.sort"),
    title=Text(en="Distance of the k-th nearest", zh="第 k 近的距离"),
    statement=Text(
        en="Row i of `distances` tells how far query i is from each of c points. Return, for each "
        "query, the distance of its `k`-th nearest point; `k` = 1 is the nearest.",
        zh="`distances` 的第 i 行是查询 i 到 c 个点的距离。对每个查询，返回第 `k` 近的点的距离；"
        "`k` = 1 表示最近的点。",
    ),
    hints=(
        Text(
            en="Were the row sorted in ascending order, at which position would it stand?",
            zh="如果把一行按升序排好，它会在哪个位置？",
        ),
        Text(
            en="`kthvalue` and `topk` both can do it. `topk` looks for the largest unless told "
            "otherwise.",
            zh="`kthvalue` 和 `topk` 都能做到。`topk` 默认找的是最大的。",
        ),
    ),
)


@drill.reference
def kthvalue_nearest(distances: Float[Tensor, "n c"], k: int) -> Float[Tensor, " n"]:
    """out[i] = the value of row i that exactly k - 1 values of row i are below"""
    n, c = distances.shape
    out = distances.new_empty(n)
    for i in range(n):
        for j in range(c):
            if (distances[i] < distances[i, j]).sum() == k - 1:
                out[i] = distances[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the nearest of three", "三个点中最近的"), 1, 3, 1),
        (("the second of three", "三个点中第二近的"), 1, 3, 2),
        (("the farthest", "最远的"), 2, 3, 3),
        (("no queries", "零个查询"), 0, 3, 2),
        (("square", "方阵"), 4, 4, 2),
        (("more queries than points", "查询多于点"), 5, 4, 3),
    ]
    for name, n, c, k in draw.then_random(named, range(1, 6), range(4, 7), range(1, 5)):
        yield Case(name, distances=draw.distinct(n, c), k=k)


@drill.misconception(
    en="Sorted, the nearest stands at position 0, so the k-th nearest stands at k - 1.",
    zh="排序之后最近的在位置 0，所以第 k 近的在位置 k - 1。",
)
def counted_from_zero(distances, k):
    return distances.sort(dim=1).values[:, k]


@drill.misconception(
    en="`topk` looks for the largest values: this is the k-th farthest point. `largest=False` "
    "turns it round.",
    zh="`topk` 找的是最大的值：这样得到的是第 k 远的点。`largest=False` 可以反过来。",
)
def took_the_kth_farthest(distances, k):
    return distances.topk(k).values[:, -1]


@drill.misconception(
    en="Those are positions of points. `kthvalue` returns values and indices; a distance is a "
    "value.",
    zh="这些是点的位置。`kthvalue` 返回 values 和 indices；距离是 values。",
)
def returned_the_positions(distances, k):
    return distances.kthvalue(k, dim=1).indices


@drill.misconception(
    en="All k nearest are still there, (n, k). Only the last of them is asked for.",
    zh="k 个最近的距离都还在，形状是 (n, k)。题目只要其中最后一个。",
)
def returned_all_k(distances, k):
    return distances.topk(k, largest=False).values


@drill.misconception(
    en="The rows were not sorted: this is the distance of point k - 1 in the given order.",
    zh="没有排序：这只是按原来次序取出了位置 k - 1 那个点的距离。",
)
def took_column_k(distances, k):
    return distances[:, k - 1]


@drill.misconception(
    en="`kthvalue` returns a pair, values and indices. Only the values are distances: take "
    "`.values`.",
    zh="`kthvalue` 返回一对结果：values 和 indices。距离只是其中的 values：请取 `.values`。",
)
def returned_values_and_indices(distances, k):
    return distances.kthvalue(k, dim=1)


@drill.alternative
def last_of_the_smallest(distances, k):
    return distances.topk(k, dim=1, largest=False).values[:, -1]


@drill.alternative
def sorted_column(distances, k):
    return torch.sort(distances, dim=-1)[0][..., k - 1]


@drill.alternative
def largest_of_the_rest_negated(distances, k):
    return -(-distances).topk(k).values.amin(dim=1)
