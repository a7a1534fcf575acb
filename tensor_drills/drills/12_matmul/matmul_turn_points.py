"""One cloud of points, many matrices: the batch dim comes from one side only."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.Tensor.mT", "torch.bmm"),
    title=Text(en="Many matrices, same points", zh="多个矩阵，同一组点"),
    statement=Text(
        en="The rows of `points` are n points. Apply each of the b matrices in `turns` to all of "
        "them, as matrix times point, and return the points as rows again. No Python loop.",
        zh="`points` 的每一行是一个点，共 n 个。用 `turns` 里的 b 个矩阵分别变换所有的点"
        "（矩阵乘点），结果仍以点为行。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The formula is a matrix times a column, and the points are rows. What does the "
            "transpose of a product look like?",
            zh="公式是矩阵乘以列，而点是行。乘积的转置是什么样子？",
        ),
        Text(
            en="With points as rows the matrix stands to the right, transposed.",
            zh="点作为行时，矩阵要转置后放在右边。",
        ),
        Text(
            en="`points` needs no batch dim: (n, d) broadcasts against (b, d, d).",
            zh="`points` 不需要批次维：(n, d) 会与 (b, d, d) 广播。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def matmul_turn_points(
    points: Float[Tensor, "n d"], turns: Float[Tensor, "b d d"]
) -> Float[Tensor, "b n d"]:
    """out[i, p, r] = sum over j of turns[i, r, j] * points[p, j]"""
    (n, d), b = points.shape, len(turns)
    out = points.new_zeros(b, n, d)
    for i in range(b):
        for p in range(n):
            for r in range(d):
                for j in range(d):
                    out[i, p, r] += turns[i, r, j] * points[p, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one matrix, one point", "一个矩阵，一个点"), 1, 2, 1),
        (("one matrix, two points", "一个矩阵，两个点"), 2, 2, 1),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("no points", "零个点"), 0, 2, 2),
        (("three different sizes", "三个大小各不相同"), 4, 2, 3),
    ]
    for name, n, d, b in draw.then_random(named, range(1, 5), range(2, 4), range(1, 5)):
        yield Case(name, points=draw.signed(n, d), turns=draw.signed(b, d, d))


@drill.misconception(
    en="`points @ turns` multiplies each point, as a row, by the columns of the matrix: that is "
    "its transpose at work.",
    zh="`points @ turns` 是把点当作行，与矩阵的列相乘：起作用的其实是它的转置。",
)
def multiplied_from_the_left(points, turns):
    return points @ turns


@drill.misconception(
    en="`turns @ points` fits only when there are as many points as coordinates, and then takes "
    "the columns of `points` for points.",
    zh="`turns @ points` 只有在点数等于坐标数时才乘得起来，而且把 `points` 的列当成了点。",
)
def took_columns_for_points(points, turns):
    return turns @ points


@drill.misconception(
    en="The values are right, but each point is a column now: (b, d, n). Transpose the last two "
    "dims back.",
    zh="数值对了，但现在每个点是一列：(b, d, n)。还要把最后两维换回来。",
)
def left_the_points_as_columns(points, turns):
    return turns @ points.T


@drill.misconception(
    en="Each point got one matrix, its own: that fits for as many points as matrices. All points "
    "go through every matrix.",
    zh="每个点只用了一个矩阵，只有点数等于矩阵数时才行得通。每个矩阵都要变换所有的点。",
)
def paired_points_with_matrices(points, turns):
    return (turns @ points.unsqueeze(2)).squeeze(2)


@drill.alternative
def turn_columns_and_back(points, turns):
    return (turns @ points.T).mT


@drill.alternative
def einsum(points, turns):
    return torch.einsum("brj,pj->bpr", turns, points)


@drill.alternative
def batched_mm(points, turns):
    b = turns.shape[0]
    return torch.bmm(points.expand(b, -1, -1), turns.transpose(1, 2))


@drill.alternative
def column_by_column(points, turns):
    return (turns[:, None] @ points[:, :, None])[..., 0]
