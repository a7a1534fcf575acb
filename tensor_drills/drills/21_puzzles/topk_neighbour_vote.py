"""Distances of all pairs, the k nearest of each, and a vote among their labels."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

FOUR = [[0.25], [2.25], [5.25], [8.75]]

drill = Drill(
    level=5,
    ops=("torch.cdist", "torch.topk", "torch.nn.functional.one_hot", "torch.argmax"),
    title=Text(en="Vote of the k nearest", zh="k 近邻投票"),
    statement=Text(
        en="`label[i]` is the class of `points[i]`, below `classes`. Return for each query the "
        "class that occurs most often among its `k` nearest points (Euclidean distance); of "
        "several such classes the smallest. No two points are equally far from a query. No Python "
        "loop.",
        zh="`label[i]` 是 `points[i]` 的类别，小于 `classes`。对每个查询点，看离它最近（欧氏距离）"
        "的 `k` 个点，返回其中出现次数最多的类别；如有几个类别一样多，取最小的。"
        "没有两个点到同一查询点的距离相等。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Three steps: distances (m, n), the positions of the k smallest in each row, the "
            "labels at these positions.",
            zh="三步：距离 (m, n)，每行最小的 k 个距离的位置，这些位置上的标签。",
        ),
        Text(
            en="`topk` looks for the largest unless it is told otherwise.",
            zh="不特别指明的话，`topk` 找的是最大的。",
        ),
        Text(
            en="Votes can be counted: one-hot the labels (m, k, classes), and sum over the "
            "neighbours. Of equal counts `argmax` takes the first.",
            zh="票可以数出来：把标签变成 one-hot (m, k, classes)，再对近邻求和。计数相等时 "
            "`argmax` 取第一个。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def topk_neighbour_vote(
    points: Float[Tensor, "n d"],
    label: Int[Tensor, " n"],
    queries: Float[Tensor, "m d"],
    k: int,
    classes: int,
) -> Int[Tensor, " m"]:
    """votes[q, c] = how many of the k points nearest to queries[q] have label c
    out[q] = the smallest c with the most votes"""
    out = label.new_empty(len(queries))
    for q in range(len(queries)):
        distances = [float(((p - queries[q]) ** 2).sum()) for p in points]
        nearest = sorted(range(len(points)), key=distances.__getitem__)[:k]
        votes = [0] * classes
        for i in nearest:
            votes[int(label[i])] += 1
        out[q] = votes.index(max(votes))
    return out


def has_ties(points, queries):
    """Whether two points are equally far from a query, or nearly so."""
    squares = (points[:, None] - queries).square().sum(2).sort(0).values
    return bool((squares.diff(dim=0) < 0.5).any())


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    on_a_line = [[0.0], [1.0], [3.0], [6.0], [10.0]]
    named = [
        (("the nearest one", "最近的一个"), on_a_line[:2], [0, 1], [[4.0]], 1, 2),
        (("two against one", "二比一"), on_a_line[:4], [0, 0, 1, 1], [[2.25]], 3, 2),
        (("more classes than points", "类别比点多"), on_a_line[:2], [5, 3], [[4.0]], 1, 6),
        (("a draw", "票数相等"), on_a_line[:4], [0, 2, 1, 0], [[2.25]], 2, 3),
        (("four queries", "四个查询点"), on_a_line, [0, 0, 1, 1, 2], FOUR, 3, 3),
        (("all vote", "全体投票"), on_a_line, [2, 0, 1, 1, 2], [[0.25], [7.0]], 5, 3),
        (("Euclidean distance", "欧氏距离"), [[3.0, 3.0], [0.0, 5.0]], [0, 1], [[0.0, 0.0]], 1, 2),
        (("no queries", "没有查询点"), on_a_line, [0, 1, 0, 1, 0], [], 2, 2),
    ]
    for name, first, labels, second, k, classes in draw.then_random(
        named, range(4, 9), [None], range(1, 5), range(1, 5), range(2, 5)
    ):
        if labels is None:
            d = draw.choice([1, 2, 3])
            points, queries = draw.signed(first, d) / 2, draw.signed(second, d) / 4
            while has_ties(points, queries):
                points, queries = draw.signed(first, d) / 2, draw.signed(second, d) / 4
            label = draw.index(first, below=classes)
        else:
            points, label = torch.tensor(first), torch.tensor(labels)
            queries = torch.tensor(second).reshape(-1, points.shape[1])
        yield Case(name, points=points, label=label, queries=queries, k=k, classes=classes)


@drill.misconception(
    en="`topk` takes the largest distances unless `largest=False` is given: the farthest points "
    "voted.",
    zh="不写 `largest=False`，`topk` 取的是最大的距离：投票的成了最远的点。",
)
def asked_the_farthest(points, label, queries, k, classes):
    nearest = torch.cdist(queries, points).topk(k).indices
    return torch.nn.functional.one_hot(label[nearest], classes).sum(1).argmax(1)


@drill.misconception(
    en="Only the nearest point was asked. The `k` nearest vote.",
    zh="只问了最近的一个点。应由最近的 `k` 个点投票。",
)
def asked_only_the_nearest(points, label, queries, k, classes):
    return label[torch.cdist(queries, points).argmin(1)]


@drill.misconception(
    en="`topk` gives the positions of the points. What votes is the label at each position.",
    zh="`topk` 给出的是点的位置。投票的应是各位置上的标签。",
)
def took_positions_for_labels(points, label, queries, k, classes):
    nearest = torch.cdist(queries, points).topk(k, largest=False).indices
    return nearest.mode(1).values


@drill.misconception(
    en="The mean of the labels is no vote: between classes 0 and 2 it finds class 1, that nobody "
    "has.",
    zh="标签的平均值不是投票结果：类别 0 和 2 平均得 1，而谁都不是类别 1。",
)
def averaged_the_labels(points, label, queries, k, classes):
    nearest = torch.cdist(queries, points).topk(k, largest=False).indices
    return label[nearest].float().mean(1).round().long()


@drill.misconception(
    en="The differences were summed without being squared, so that those of opposite sign cancel.",
    zh="差没有平方就相加了，符号相反的会互相抵消。",
)
def summed_without_squaring(points, label, queries, k, classes):
    distance = (queries[:, None] - points).sum(2)
    nearest = distance.topk(k, largest=False).indices
    return torch.nn.functional.one_hot(label[nearest], classes).sum(1).argmax(1)


@drill.misconception(
    en="These distances are sums of absolute differences, the way along the axes of a grid. The "
    "Euclidean distance is the straight one: squares, summed.",
    zh="这里的距离是差的绝对值之和，也就是沿网格走的路程。欧氏距离是直线距离：先平方，再求和。",
)
def summed_absolute_differences(points, label, queries, k, classes):
    nearest = torch.cdist(queries, points, p=1).topk(k, largest=False).indices
    return torch.nn.functional.one_hot(label[nearest], classes).sum(1).argmax(1)


@drill.misconception(
    en="All points voted, the same for every query: the neighbours were not used.",
    zh="所有的点都投了票，每个查询点结果都一样：没有用到近邻。",
)
def let_everybody_vote(points, label, queries, k, classes):
    return label.bincount(minlength=classes).argmax().expand(len(queries)).clone()


@drill.misconception(
    en="With a dim, `mode` returns a pair, values and indices. Only the values are labels.",
    zh="给了 dim，`mode` 返回一对结果：values 和 indices。标签只是其中的 values。",
)
def returned_values_and_indices(points, label, queries, k, classes):
    nearest = torch.cdist(queries, points).topk(k, largest=False).indices
    return label[nearest].mode(dim=1)


@drill.alternative
def votes_by_scatter(points, label, queries, k, classes):
    distance = (queries[:, None, :] - points[None, :, :]).pow(2).sum(-1)
    voters = label[distance.argsort(dim=1)[:, :k]]
    votes = torch.zeros(len(queries), classes, dtype=torch.int64, device=label.device)
    return votes.scatter_add_(1, voters, torch.ones_like(voters)).argmax(dim=1)


@drill.alternative
def expanded_square(points, label, queries, k, classes):
    squares = points.square().sum(1) - 2 * queries @ points.T
    voters = label[squares.topk(k, dim=1, largest=False).indices]
    return (voters[:, :, None] == torch.arange(classes, device=label.device)).sum(1).max(1).indices


@drill.alternative
def mask_of_the_near(points, label, queries, k, classes):
    distance = torch.cdist(queries, points)
    is_near = distance <= distance.kthvalue(k, dim=1, keepdim=True).values
    one_hot = torch.nn.functional.one_hot(label, classes)
    return (is_near.float() @ one_hot.float()).argmax(1)
