"""Where the loss is a parabola, the minimum can be computed: no rate, no steps."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.linalg.lstsq", "torch.linalg.pinv", "torch.linalg.solve", "torch.cat"),
    title=Text(en="Least squares at one stroke", zh="一步求出最小二乘解"),
    statement=Text(
        en="Row i of `x` holds d features and `y[i]` the value to predict by a sum of the "
        "features, "
        "each times its weight, plus a bias. Return the pair (weights, bias) with the smallest sum "
        "of squared errors, exactly: no descent. There are more rows than features.",
        zh="`x` 第 i 行是 d 个特征，`y[i]` 是要预测的值；预测值是各特征乘以权重之和再加偏置。"
        "返回使误差平方和最小的 (权重, 偏置)，要精确解，不用梯度下降。行数多于特征数。",
    ),
    hints=(
        Text(
            en="The bias is the weight of a feature that is always 1.",
            zh="偏置可以看作一个恒为 1 的特征的权重。",
        ),
        Text(
            en="`torch.linalg.solve` wants as many equations as unknowns. Which function of "
            "`torch.linalg` takes more?",
            zh="`torch.linalg.solve` 要求方程数等于未知数个数。`torch.linalg` "
            "里哪个函数允许更多的方程？",
        ),
        Text(
            en="`lstsq` takes its right-hand side as a matrix: one column here.",
            zh="`lstsq` 的右端要写成矩阵：这里只有一列。",
        ),
    ),
)


@drill.reference
def lstsq_fit_plane(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """(weights, bias) for which the sum over i of error[i] ** 2 is smallest, where
    error[i] = x[i, 0] * weights[0] + ... + x[i, d - 1] * weights[d - 1] + bias - y[i]
    """
    rows = [[*row, 1.0] for row in x.tolist()]
    size = len(rows[0])
    # The derivatives for all unknowns are 0: so many linear equations, solved by elimination.
    table = [
        [sum(row[i] * row[j] for row in rows) for j in range(size)]
        + [sum(row[i] * value for row, value in zip(rows, y.tolist(), strict=True))]
        for i in range(size)
    ]
    for i in range(size):
        for k in range(size):
            if k != i:
                factor = table[k][i] / table[i][i]
                table[k] = [a - factor * b for a, b in zip(table[k], table[i], strict=True)]
    solved = [table[i][size] / table[i][i] for i in range(size)]
    return x.new_tensor(solved[:-1]), x.new_tensor(solved[-1])


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a line through two points", "过两点的直线"), 2, 1),
        (("a line near three points", "三点附近的直线"), 3, 1),
        (("a plane through three points", "过三点的平面"), 3, 2),
        (("a plane near five points", "五点附近的平面"), 5, 2),
        (("three features", "三个特征"), 7, 3),
    ]
    for name, n, d in draw.then_random(named, range(4, 8), range(1, 4)):
        x = draw.signed(n, d) / (2 * n * d)
        for j in range(d):
            x[j, j] = 2  # far from the others, so that no two planes fit alike
        yield Case(name, x=x, y=draw.signed(n) / 4)


@drill.misconception(
    en="Without a column of ones the plane has to go through the origin: the bias was never "
    "solved for.",
    zh="没有全 1 的那一列，平面就只能过原点：偏置根本没有求。",
)
def left_the_bias_at_zero(x, y):
    return torch.linalg.lstsq(x, y[:, None]).solution[:, 0], y.new_zeros(())


@drill.misconception(
    en="The column of ones stands in front, so the bias is the first of the solved values; the "
    "last was taken for it.",
    zh="全 1 的列放在了最前面，偏置就是解的第一个值；这里却取了最后一个。",
)
def read_the_bias_from_the_other_end(x, y):
    ones = torch.ones_like(y)[:, None]
    solved = torch.linalg.lstsq(torch.cat([ones, x], dim=1), y[:, None]).solution[:, 0]
    return solved[:-1], solved[-1]


@drill.misconception(
    en="Only the first d + 1 rows were used, as many as there are unknowns: `solve` then fits "
    "those exactly and never sees the others.",
    zh="只用了前 d + 1 行，与未知数一样多：`solve` 让这几行完全吻合，却从未看到其余的行。",
)
def solved_for_the_first_rows(x, y):
    d = x.shape[1]
    table = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    solved = torch.linalg.solve(table[: d + 1], y[: d + 1])
    return solved[:-1], solved[-1]


@drill.misconception(
    en="The weights are still a column (d, 1), and the bias has a dim: take the column out of the "
    "solution.",
    zh="权重还是一列 (d, 1)，偏置也带着一维：要从解里把那一列取出来。",
)
def kept_the_column(x, y):
    table = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    solved = torch.linalg.lstsq(table, y[:, None]).solution
    return solved[:-1], solved[-1]


@drill.alternative
def pseudoinverse(x, y):
    solved = torch.linalg.pinv(torch.hstack([x, torch.ones_like(y)[:, None]])) @ y
    return solved[:-1], solved[-1]


@drill.alternative
def normal_equations(x, y):
    table = torch.nn.functional.pad(x, (0, 1), value=1.0)
    solved = torch.linalg.solve(table.T @ table, table.T @ y)
    return solved[:-1], solved[-1]


@drill.alternative
def centred(x, y):
    away = x - x.mean(dim=0)
    weights = torch.linalg.pinv(away) @ (y - y.mean())
    return weights, y.mean() - x.mean(dim=0) @ weights
