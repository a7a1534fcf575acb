"""The distance matrix: all pairs of rows, then a norm over what the rows hold."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.sub", "torch.linalg.vector_norm", "torch.cdist"),
    title=Text(en="Distances of all pairs", zh="两两之间的距离"),
    statement=Text(
        en="Each row of `x` and of `y` is a point with d coordinates. Return the Euclidean "
        "distance of every point of `x` from every point of `y`. No Python loop; `cdist` is "
        "ruled out.",
        zh="`x` 和 `y` 的每一行是一个有 d 个坐标的点。返回 `x` 的每个点到 `y` "
        "的每个点的欧氏距离。不用 Python 循环，也不允许用 `cdist`。",
    ),
    hints=(
        Text(
            en="First all differences of coordinates. They have three dims: which?",
            zh="先求所有坐标之差。它们有三维：哪三维？",
        ),
        Text(
            en="Shapes (n, 1, d) and (m, d) broadcast to (n, m, d).",
            zh="形状 (n, 1, d) 与 (m, d) 会广播成 (n, m, d)。",
        ),
        Text(
            en="A distance is the norm of a difference, over the dim of the coordinates.",
            zh="距离是差的范数，沿坐标那一维求。",
        ),
    ),
    no_loop=True,
    ruled_out=("cdist",),
)


@drill.reference
def broadcast_pairwise_distances(
    x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]
) -> Float[Tensor, "n m"]:
    """out[i, j] = square root of the sum over k of (x[i, k] - y[j, k])**2"""
    out = x.new_zeros(len(x), len(y))
    for i in range(len(x)):
        for j in range(len(y)):
            for k in range(x.shape[1]):
                out[i, j] += (x[i, k] - y[j, k]) ** 2
    return out.sqrt()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one and one", "一对一"), 1, 1, 2),
        (("two points on a line", "直线上的两个点"), 2, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("two and three", "二对三"), 2, 3, 2),
        (("nothing and two", "零对二"), 0, 2, 2),
        (("three different sizes", "三个大小各不相同"), 3, 2, 4),
    ]
    sizes = range(1, 5)
    for name, n, m, d in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.signed(n, d), y=draw.signed(m, d))


@drill.misconception(
    en="`x - y` pairs point i with point i. For all pairs the points of `x` and of `y` need a "
    "dim each.",
    zh="`x - y` 只是第 i 个点减第 i 个点。要得到所有配对，`x` 的点和 `y` 的点得各占一维。",
)
def paired_point_with_point(x, y):
    return (x - y).pow(2).sum(dim=-1).sqrt()


@drill.misconception(
    en="The matrix is transposed: row i belongs to `y` here. The points of `x` run along dim 0, "
    "so their new dim of size 1 comes after it.",
    zh="矩阵被转置了：这里第 i 行对应的是 `y`。`x` 的点沿 dim 0 变化，大小为 1 "
    "的新维度应加在它之后。",
)
def made_y_the_rows(x, y):
    return (y.unsqueeze(1) - x).pow(2).sum(dim=-1).sqrt()


@drill.misconception(
    en="The sum ran over the points of `y`. It is the coordinates, the last dim, that disappear "
    "in a distance.",
    zh="求和沿着 `y` 的点了。求距离时消失的是坐标，也就是最后一维。",
)
def summed_over_the_points(x, y):
    return (x.unsqueeze(1) - y).pow(2).sum(dim=1).sqrt()


@drill.misconception(
    en="These are the squares of the distances: the root is missing.",
    zh="这是距离的平方：还差一步开方。",
)
def left_the_squares(x, y):
    return (x.unsqueeze(1) - y).pow(2).sum(dim=-1)


@drill.misconception(
    en="The root was taken before the sum, so this adds absolute differences: the distance along "
    "the axes, one after another, not the straight one.",
    zh="先开方再求和，加起来的就是绝对值：这是逐个坐标轴走的距离，不是直线距离。",
)
def took_the_root_before_summing(x, y):
    return (x.unsqueeze(1) - y).pow(2).sqrt().sum(dim=-1)


@drill.alternative
def vector_norm(x, y):
    return torch.linalg.vector_norm(x[:, None] - y[None, :], dim=-1)


@drill.alternative
def norm_of_expanded(x, y):
    n, m, d = len(x), len(y), x.shape[1]
    return (x.unsqueeze(1).expand(n, m, d) - y.expand(n, m, d)).norm(dim=2)


@drill.alternative
def squares_and_products(x, y):
    squares = x.square().sum(1)[:, None] + y.square().sum(1) - 2 * x @ y.T
    return squares.clamp(min=0).sqrt()


@drill.alternative
def coordinates_first(x, y):
    return (x.T[:, :, None] - y.T[:, None, :]).square().sum(0).sqrt()
