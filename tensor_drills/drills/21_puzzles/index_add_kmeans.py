"""Assign each point to its nearest centre, then average; a centre without points has no average."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.cdist", "torch.argmin", "torch.Tensor.index_add", "torch.bincount"),
    title=Text(en="One step of k-means", zh="k-means 的一步"),
    statement=Text(
        en="Each point belongs to the nearest of the `centres` (Euclidean distance; there are no "
        "ties). Return the new centres: each the mean of the points that belong to it. A centre "
        "to which no point belongs stays where it is. No Python loop.",
        zh="每个点属于 `centres` 中离它最近的一个（欧氏距离，没有相等的情形）。返回新的中心："
        "每个中心是属于它的各点的平均。没有点的中心留在原处。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Distances (n, k): along which dim is the nearest centre of a point looked for?",
            zh="距离的形状是 (n, k)：要找每个点最近的中心，该沿哪一维？",
        ),
        Text(
            en="Add the points up by the number of their centre, and count them.",
            zh="按所属中心的编号把点加起来，并数出个数。",
        ),
        Text(
            en="Divide by at least 1, and choose afterwards between the mean and the old centre.",
            zh="除数至少取 1，之后再在平均值和原来的中心之间选择。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_add_kmeans(
    points: Float[Tensor, "n d"], centres: Float[Tensor, "k d"]
) -> Float[Tensor, "k d"]:
    """out[j] = mean of all points[i] whose nearest centre is centres[j]; centres[j] if none is"""
    out = centres.clone()
    own: list[list[Tensor]] = [[] for _ in range(len(centres))]
    for point in points:
        distances = [float(((point - centre) ** 2).sum()) for centre in centres]
        own[distances.index(min(distances))].append(point)
    for j in range(len(centres)):
        if own[j]:
            out[j] = sum(own[j][1:], own[j][0]) / len(own[j])
    return out


def has_ties(points, centres):
    """Whether a point is equally far from its two nearest centres, or nearly so."""
    squares = (points[:, None] - centres).square().sum(2).sort(1).values
    return squares.shape[1] > 1 and bool((squares[:, 1] - squares[:, 0] < 0.5).any())


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one centre", "一个中心"), [[1.0], [4.0]], [[0.0]]),
        (("two centres", "两个中心"), [[1.0], [7.0], [4.5]], [[0.0], [6.0]]),
        (("a centre without points", "没有点的中心"), [[1.0], [2.0]], [[0.5], [9.0]]),
        (
            ("two features", "两个特征"),
            [[0.0, 3.0], [1.0, 5.0], [8.0, 0.0]],
            [[1.0, 4.0], [6.0, -1.0]],
        ),
        (("Euclidean distance", "欧氏距离"), [[0.0, 0.0], [1.0, 6.0]], [[3.0, 3.0], [0.0, 5.0]]),
        (
            ("more centres than points", "中心比点多"),
            [[2.0, 0.0]],
            [[0.0, 3.0], [2.0, 1.0], [5.0, 5.0]],
        ),
        (("no points", "没有点"), [], [[2.0, 1.0]]),
    ]
    for name, first, second in draw.then_random(named, range(3, 9), range(1, 4)):
        if isinstance(first, int):
            d = draw.choice([1, 2, 3])
            points, centres = draw.signed(first, d) / 2, draw.signed(second, d) / 2
            while has_ties(points, centres):
                points, centres = draw.signed(first, d) / 2, draw.signed(second, d) / 2
        else:
            centres = torch.tensor(second)
            points = torch.tensor(first).reshape(-1, centres.shape[1])
        yield Case(name, points=points, centres=centres)


@drill.misconception(
    en="Where a centre has no points this is 0 / 0, and that is NaN: the centre is lost for all "
    "further steps.",
    zh="没有点的中心，这里是 0 / 0，得到 NaN：从这一步起，这个中心就再也不能用了。",
)
def divided_zero_by_zero(points, centres):
    nearest = torch.cdist(points, centres).argmin(1)
    total = torch.zeros_like(centres).index_add(0, nearest, points)
    return total / nearest.bincount(minlength=len(centres))[:, None]


@drill.misconception(
    en="A centre without points went to the origin. It is to stay where it was.",
    zh="没有点的中心跑到了原点。它应当留在原处。",
)
def moved_empty_ones_to_the_origin(points, centres):
    nearest = torch.cdist(points, centres).argmin(1)
    total = torch.zeros_like(centres).index_add(0, nearest, points)
    return total / nearest.bincount(minlength=len(centres)).clamp(min=1)[:, None]


@drill.misconception(
    en="The old centre was averaged in, as if it were one point more. With `include_self=False` "
    "the points alone count.",
    zh="原来的中心被当成多出来的一个点，一起平均了。设 `include_self=False` 就只算各点。",
)
def averaged_the_old_centre_in(points, centres):
    nearest = torch.cdist(points, centres).argmin(1)
    index = nearest[:, None].expand_as(points)
    return centres.scatter_reduce(0, index, points, "mean")


@drill.misconception(
    en="`argmin` ran over the points: it finds the nearest point of each centre. The drill asks "
    "for the nearest centre of each point.",
    zh="`argmin` 是沿点那一维做的：找到的是离每个中心最近的点。题目要的是离每个点最近的中心。",
)
def took_the_nearest_point_of_each_centre(points, centres):
    if not len(points):
        return centres.clone()
    return points[torch.cdist(points, centres).argmin(0)]


@drill.misconception(
    en="`+=` with repeated indices keeps one of the points of each centre, not their sum.",
    zh="索引有重复时，`+=` 只留下每个中心的一个点，而不是它们的和。",
)
def lost_all_but_one_point(points, centres):
    nearest = torch.cdist(points, centres).argmin(1)
    total = torch.zeros_like(centres)
    total[nearest] += points
    count = nearest.bincount(minlength=len(centres))[:, None]
    return torch.where(count > 0, total / count.clamp(min=1), centres)


@drill.misconception(
    en="The nearest centre was found by sums of absolute differences. The Euclidean distance is "
    "the straight one: squares, summed.",
    zh="最近的中心是按差的绝对值之和找的。欧氏距离是直线距离：先平方，再求和。",
)
def summed_absolute_differences(points, centres):
    nearest = torch.cdist(points, centres, p=1).argmin(1)
    index = nearest[:, None].expand_as(points)
    return centres.scatter_reduce(0, index, points, "mean", include_self=False)


@drill.misconception(
    en="These are sums: they still have to be divided by the number of points.",
    zh="这是各点之和，还要除以点的个数。",
)
def left_the_sums(points, centres):
    nearest = torch.cdist(points, centres).argmin(1)
    total = torch.zeros_like(centres).index_add(0, nearest, points)
    count = nearest.bincount(minlength=len(centres))[:, None]
    return torch.where(count > 0, total, centres)


@drill.alternative
def one_hot_product(points, centres):
    nearest = (points[:, None] - centres).square().sum(2).argmin(1)
    member = torch.nn.functional.one_hot(nearest, len(centres)).to(points.dtype)
    count = member.sum(0)[:, None]
    return torch.where(count > 0, member.T @ points / count.clamp(min=1), centres)


@drill.alternative
def scatter_reduce_without_self(points, centres):
    nearest = torch.cdist(points, centres).argmin(dim=1)
    index = nearest.unsqueeze(1).expand(-1, points.shape[1])
    return centres.scatter_reduce(0, index, points, reduce="mean", include_self=False)


@drill.alternative
def write_where_there_are_points(points, centres):
    nearest = torch.cdist(points, centres).min(1).indices
    member = nearest == torch.arange(len(centres), device=points.device)[:, None]
    out, has_points = centres.clone(), member.any(1)
    share = member[has_points].float()
    out[has_points] = share @ points / share.sum(1, keepdim=True)
    return out
