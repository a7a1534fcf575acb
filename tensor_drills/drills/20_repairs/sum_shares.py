"""dim 2 is the third dim: dims count from 0, and a matrix ends at dim 1. -1 is always the last."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.sum", "torch.div"),
    title=Text(en="Repair: shares of a total", zh="改错：占总数的份额"),
    statement=Text(
        en="Repair the function. It should divide each value of `x` by the sum of its row, the row "
        "being the last dim, however many dims stand before it. It was written for a batch of "
        "matrices; a single matrix, and a single row, raise.",
        zh="请改正这个函数。它应当把 `x` 的每个值除以所在行的和；行就是最后一维，"
        "前面有几个维度都可以。它是为一批矩阵写的；单个矩阵或单独一行都会报错。",
    ),
    hints=(
        Text(
            en="Dims count from 0. Which dims does a matrix have?",
            zh="维度从 0 数起。一个矩阵有哪几维？",
        ),
        Text(
            en="A negative dim counts from the end, and so does not depend on how many there are.",
            zh="负的 dim 从后往前数，因此与总共有几维无关。",
        ),
    ),
)


@drill.reference
def sum_shares(x: Float[Tensor, "*batch n"]) -> Float[Tensor, "*batch n"]:
    """out[..., j] = x[..., j] / (x[..., 0] + x[..., 1] + ...)"""
    rows = x.reshape(-1, x.shape[-1])
    out = torch.empty_like(rows)
    for i in range(rows.shape[0]):
        total = sum(rows[i, j].item() for j in range(rows.shape[1]))
        for j in range(rows.shape[1]):
            out[i, j] = rows[i, j].item() / total
    return out.reshape(x.shape)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a batch of one matrix", "一批里只有一个矩阵"), (1, 1, 2)),
        (("a matrix", "一个矩阵"), (2, 2)),
        (("one row", "一行"), (3,)),
        (("a tall matrix", "高的矩阵"), (3, 2)),
        (("a batch of matrices", "一批矩阵"), (2, 2, 2)),
        (("four dims", "四个维度"), (2, 1, 2, 3)),
        (("four equal sizes", "四个大小相等的维度"), (2, 2, 2, 2)),
        (("no rows", "没有行"), (0, 2)),
    ]
    shapes = [(4,), (2, 4), (3, 3), (2, 3, 2), (1, 3, 3), (2, 2, 1, 3)]
    for name, shape in draw.then_random(named, shapes):
        yield Case(name, x=draw.distinct(*shape))


@drill.misconception(
    en="Dim 2 is the third dim: a matrix has only 0 and 1, and with four dims it is not the last "
    "one. Count from the end.",
    zh="dim 2 是第三维：矩阵只有 dim 0 和 dim 1；有四个维度时，它又不是最后一维。请从后往前数。",
    stub=True,
)
def summed_dim_two(x):
    return x / x.sum(2, keepdim=True)


@drill.misconception(
    en="Dim 1 is the last dim of a matrix, and of nothing else: a row has no dim 1, and in a batch "
    "of matrices it runs down the columns.",
    zh="dim 1 只在矩阵里是最后一维：单独一行没有 dim 1，一批矩阵里它又是沿着列的方向。",
)
def summed_dim_one(x):
    return x / x.sum(1, keepdim=True)


@drill.misconception(
    en="Without `keepdim` the sums have lost the last dim, and broadcasting lines them up with the "
    "columns instead of the rows.",
    zh="没有 `keepdim`，和就少了最后一维，广播时会与列、而不是与行对齐。",
)
def lost_the_dim(x):
    return x / x.sum(-1)


@drill.misconception(
    en="Without a dim, `sum` adds up everything. Each row has a sum of its own.",
    zh="不写 dim，`sum` 会把所有值加起来。每一行各有各的和。",
)
def summed_everything(x):
    return x / x.sum()


@drill.alternative
def counted_dims(x):
    return x / x.sum(x.dim() - 1).unsqueeze(-1)


@drill.alternative
def normalize(x):
    return torch.nn.functional.normalize(x, p=1, dim=-1)


@drill.alternative
def product_with_ones(x):
    return x / (x @ x.new_ones(x.shape[-1]))[..., None]


@drill.alternative
def einsum(x):
    return torch.einsum("...n,...->...n", x, 1 / torch.einsum("...n->...", x))
