"""One step down a diagonal is a step down and a step to the right: their strides add up."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.as_strided", "torch.Tensor.stride", "torch.trace"),
    title=Text(en="Traces by as_strided", zh="用 as_strided 求迹"),
    statement=Text(
        en="Return the trace of each matrix of `x`: the sum of its diagonal, which begins at the "
        "upper left. The matrices need not be square, nor `x` contiguous. Meant for "
        "`as_strided`; `trace`, `diagonal`, `diag` and `einsum` are ruled out. No Python loop.",
        zh="返回 `x` 中每个矩阵的迹，即从左上角开始的对角线之和。矩阵不一定是方阵，`x` "
        "也不一定连续。本题意在练习 `as_strided`；不允许用 `trace`、`diagonal`、`diag` "
        "和 `einsum`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="How many places in memory lie between x[i, j, j] and x[i, j + 1, j + 1]? "
            "`x.stride()` tells how far one step along each dim is.",
            zh="内存里，x[i, j, j] 和 x[i, j + 1, j + 1] 相隔多少个位置？`x.stride()` "
            "说明沿每一维走一步有多远。",
        ),
        Text(
            en="The diagonals form a tensor of shape (b, k). How long is the diagonal of a matrix "
            "with 2 rows and 3 columns?",
            zh="各条对角线组成形状为 (b, k) 的张量。2 行 3 列的矩阵，对角线有多长？",
        ),
        Text(
            en="The stride along b is that of `x`; along the diagonal it is the sum of two "
            "strides.",
            zh="沿 b 的 stride 就是 `x` 的；沿对角线的 stride 是两个 stride 之和。",
        ),
    ),
    no_loop=True,
    ruled_out=("trace", "diagonal", "diag", "einsum"),
)


@drill.reference
def as_strided_traces(x: Float[Tensor, "b n m"]) -> Float[Tensor, " b"]:
    """out[i] = x[i, 0, 0] + x[i, 1, 1] + ..."""
    b, n, m = x.shape
    out = x.new_zeros(b)
    for i in range(b):
        for j in range(min(n, m)):
            out[i] += x[i, j, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one matrix", "一个矩阵"), 1, 2, 2, "plain"),
        (("two matrices", "两个矩阵"), 2, 2, 2, "plain"),
        (("wide", "列多行少"), 2, 2, 3, "plain"),
        (("tall", "行多列少"), 2, 3, 2, "plain"),
        (("wide and transposed", "列多且转置过"), 1, 2, 3, "transposed"),
        (("with gaps in memory", "内存里有空隙"), 2, 3, 3, "strided"),
        (("the batch is last in memory", "批次在内存里排最后"), 2, 3, 2, "permuted"),
    ]
    layouts = ["plain", "transposed", "strided", "permuted"]
    for name, b, n, m, layout in draw.then_random(named, *[range(1, 5)] * 3, layouts):
        if layout == "transposed":
            x = draw.signed(b, m, n).mT
        elif layout == "permuted":
            x = draw.signed(n, m, b).permute(2, 0, 1)
        else:
            x = draw.signed(b, n, m)
            x = draw.strided(x) if layout == "strided" else x
        yield Case(name, x=x)


@drill.misconception(
    en="The strides n*m and m + 1 are those of a contiguous `x`. After a transpose, or where "
    "there are gaps in memory, they lead elsewhere: ask `x.stride()`.",
    zh="n*m 和 m + 1 是 `x` 连续时的 stride。`x` 转置过或内存里有空隙时，就走到别处去了：要问 "
    "`x.stride()`。",
)
def took_x_as_contiguous(x):
    b, n, m = x.shape
    return x.as_strided((b, min(n, m)), (n * m, m + 1)).sum(1)


@drill.misconception(
    en="That walks down the first column: the stride of the rows alone. A diagonal goes to the "
    "right as well.",
    zh="这样走的是第一列：只用了行的 stride。对角线同时还要往右走。",
)
def walked_down_the_first_column(x):
    b, n, m = x.shape
    return x.as_strided((b, min(n, m)), (x.stride(0), x.stride(1))).sum(1)


@drill.misconception(
    en="All diagonals ended up in one sum. One trace for each matrix is asked for.",
    zh="所有对角线加成了一个数。题目要每个矩阵各一个迹。",
)
def summed_the_whole_batch(x):
    b, n, m = x.shape
    step = x.stride(1) + x.stride(2)
    return x.as_strided((b, min(n, m)), (x.stride(0), step)).sum()


@drill.misconception(
    en="A diagonal of n elements is too long where there are fewer columns than rows: it runs "
    "into other elements, or past the end of what `x` has in memory.",
    zh="列比行少时，n 个元素的对角线太长了：它会走到别的元素上，甚至越过 `x` 的内存末尾。",
)
def walked_as_far_as_there_are_rows(x):
    b, n, _ = x.shape
    return x.as_strided((b, n), (x.stride(0), x.stride(1) + x.stride(2))).sum(1)


@drill.alternative
def masked_by_an_eye(x):
    return (x * torch.eye(*x.shape[1:], dtype=x.dtype, device=x.device)).sum((1, 2))


@drill.alternative
def paired_indexing(x):
    j = torch.arange(min(x.shape[1:]), device=x.device)
    return x[:, j, j].sum(dim=-1)


@drill.alternative
def contiguous_copy(x):
    b, n, m = x.shape
    copy = x.clone(memory_format=torch.contiguous_format)
    return torch.as_strided(copy, (b, min(n, m)), (n * m, m + 1)).sum(1)
