"""One verdict per matrix: compare with the transpose of the last two dims, then all of each."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.mT", "torch.all", "torch.equal"),
    title=Text(en="Which ones are symmetric", zh="哪些矩阵对称"),
    statement=Text(
        en="Return for each of the b matrices in `a` whether it is symmetric: exactly equal to its "
        "transpose.",
        zh="对 `a` 中的 b 个矩阵逐一判断是否对称：与自己的转置完全相等。",
    ),
    hints=(
        Text(
            en="Which dims of `a` are the rows and the columns? The batch stays where it is.",
            zh="`a` 的哪两维是行和列？批次那一维不动。",
        ),
        Text(
            en="The comparison has shape (b, n, n). `all` over which dims leaves one bool per "
            "matrix?",
            zh="比较的结果形状是 (b, n, n)。对哪几维做 `all`，才能每个矩阵留下一个 bool？",
        ),
    ),
)


@drill.reference
def symmetric_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    """out[i] = whether a[i, j, k] == a[i, k, j] for all j and k"""
    b, n, _ = a.shape
    out = torch.ones(b, dtype=torch.bool)
    for i in range(b):
        for j in range(n):
            for k in range(n):
                if a[i, j, k] != a[i, k, j]:
                    out[i] = False
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    middle = [[4, 1, 2], [1, 5, 3], [2, 7, 6]]
    equal_sums = [[[0, 1, 2], [2, 0, 1], [1, 2, 0]], [[0, 1, 2], [2, 0, 1], [1, 1, 0]]]
    named = [
        (("one symmetric", "一个对称的"), [[[1, 3], [3, 2]]]),
        (("one that is not", "一个不对称的"), [[[1, 3], [4, 2]]]),
        (("one of each", "对称与不对称各一个"), [[[1, 3], [4, 2]], [[5, 7], [7, 6]]]),
        (("only one pair differs", "只有一对不同"), [middle]),
        (("sums prove nothing", "和相等不说明问题"), equal_sums),
        (("one by one", "一阶矩阵"), [[[2]], [[-3]]]),
        (("no matrices", "零个矩阵"), torch.empty(0, 2, 2)),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            n = draw.choice(range(2, 5))
            values = torch.stack([_drawn(draw, n) for _ in range(draw.choice(range(1, 5)))])
        yield Case(name, a=torch.as_tensor(values).float())


def _drawn(draw, n):
    """Return a symmetric matrix, or one that is symmetric but for one pair."""
    whole = draw.signed(n, n)
    matrix = whole.triu() + whole.triu(1).T
    if draw.choice([True, False]):
        row = draw.choice(range(n - 1))
        matrix[row, draw.choice(range(row + 1, n))] += 1
    return matrix


@drill.misconception(
    en="`all()` without dims decides on all matrices together. Each has a verdict of its own.",
    zh="不给 dim 的 `all()` 是把所有矩阵放在一起判断。每个矩阵应当各有一个结论。",
)
def judged_all_together(a):
    return (a == a.mT).all()


@drill.misconception(
    en="`transpose(0, 1)` swaps the batch with the rows. Rows and columns are the last two dims.",
    zh="`transpose(0, 1)` 交换的是批次和行。行和列是最后两维。",
)
def transposed_the_batch(a):
    return (a == a.transpose(0, 1)).flatten(1).all(dim=1)


@drill.misconception(
    en="`all(dim=1)` still leaves one bool per column. A matrix is symmetric if all its columns "
    "agree.",
    zh="`all(dim=1)` 之后每一列还各有一个 bool。所有列都满足，矩阵才对称。",
)
def judged_each_column(a):
    return (a == a.mT).all(dim=1)


@drill.misconception(
    en="The diagonal is always equal to itself, so `any` is True for every matrix.",
    zh="对角线总与自己相等，所以 `any` 对每个矩阵都是 True。",
)
def asked_for_any_equal_pair(a):
    return (a == a.mT).flatten(1).any(dim=1)


@drill.alternative
def all_over_two_dims(a):
    return (a == a.transpose(-2, -1)).all(dim=(1, 2))


@drill.alternative
def largest_difference(a):
    return (a - a.mT).abs().sum(dim=(-2, -1)) == 0


@drill.alternative
def one_by_one(a):
    return torch.tensor([torch.equal(matrix, matrix.T) for matrix in a], dtype=torch.bool)


@drill.alternative
def upper_against_lower(a):
    n = a.shape[-1]
    i, j = torch.triu_indices(n, n, offset=1)
    return (a[:, i, j] == a[:, j, i]).all(dim=-1)
