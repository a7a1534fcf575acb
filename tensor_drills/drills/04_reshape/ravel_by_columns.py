"""Flattening reads the last dim fastest; another order is another order of dims."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.ravel", "torch.flatten", "torch.t"),
    title=Text(en="Flatten column by column", zh="逐列展平"),
    statement=Text(
        en="Return all values of the matrix `x` in one dim, column by column: column 0 from top to "
        "bottom, then column 1, and so on. (NumPy calls this order 'F'.)",
        zh="把矩阵 `x` 的所有值逐列排成一维：先是第 0 列，从上到下；再是第 1 列，依次类推。"
        "（NumPy 把这种顺序叫作 'F'。）",
    ),
    hints=(
        Text(
            en="torch has no parameter for the order: `ravel` always lets the last dim run "
            "fastest. Which dim should run fastest here?",
            zh="torch 没有指定顺序的参数：`ravel` 总是让最后一维变化最快。"
            "这里应当是哪一维变化最快？",
        ),
        Text(
            en="Make that dim the last one, then flatten.",
            zh="先把那一维放到最后，再展平。",
        ),
        Text(
            en="In general `view` cannot do the second step: the values do not lie in memory in "
            "that order.",
            zh="第二步一般不能用 `view`，因为数据在内存里不是按这个顺序排列的。",
        ),
    ),
)


@drill.reference
def ravel_by_columns(x: Float[Tensor, "n d"]) -> Float[Tensor, " n*d"]:
    """out[j * n + i] = x[i, j]"""
    n, d = x.shape
    out = x.new_empty(n * d)
    for i in range(n):
        for j in range(d):
            out[j * n + i] = x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2, False),
        (("two by two", "两行两列"), 2, 2, False),
        (("one column", "一列"), 3, 1, False),
        (("two by three", "两行三列"), 2, 3, False),
        (("no rows", "零行"), 0, 2, False),
        (("a transposed matrix", "转置得到的矩阵"), 3, 2, True),
    ]
    for name, n, d, is_transposed in draw.then_random(
        named, range(2, 5), range(2, 5), [False, True]
    ):
        yield Case(name, x=draw.distinct(d, n).T if is_transposed else draw.distinct(n, d))


@drill.misconception(
    en="`ravel`, `flatten` and `reshape(-1)` read row by row: the last dim runs fastest. Column by "
    "column, the first has to.",
    zh="`ravel`、`flatten` 和 `reshape(-1)` 都是逐行读取：最后一维变化最快。"
    "逐列读取时，变化最快的应当是第一维。",
)
def raveled_row_by_row(x):
    return x.ravel()


@drill.misconception(
    en="The transpose is right. But it moves no value in memory, and `view` cannot merge dims that "
    "do not follow one another there. `reshape`, `flatten` and `ravel` copy where they must.",
    zh="转置是对的。但它不移动内存里的数据，而 `view` 无法合并在内存里不相接的维度。"
    "`reshape`、`flatten` 和 `ravel` 会在必要时拷贝。",
)
def viewed_the_transpose(x):
    return x.T.view(-1)


@drill.misconception(
    en="`reshape(d, n)` is not a transpose: it only cuts the values into other rows, and "
    "transposing those does not give the order of columns. `T` swaps the dims.",
    zh="`reshape(d, n)` 不是转置：它只是把数据重新切分成行，再转置，得到的也不是逐列的顺序。"
    "对调维度用 `T`。",
)
def reshaped_to_swap(x):
    n, d = x.shape
    return x.reshape(d, n).T.ravel()


@drill.misconception(
    en="This is the transposed matrix, still with two dims. The result should have one.",
    zh="这是转置后的矩阵，仍是两维。题目要的是一维。",
)
def stopped_at_the_transpose(x):
    return x.T


@drill.alternative
def contiguous_then_view(x):
    return x.T.contiguous().view(-1)


@drill.alternative
def columns_one_after_another(x):
    return torch.cat(x.unbind(1))


@drill.alternative
def flatten_of_permuted(x):
    return x.permute(1, 0).flatten()


@drill.alternative
def transpose_and_reshape(x):
    return x.transpose(0, 1).reshape(x.numel())
