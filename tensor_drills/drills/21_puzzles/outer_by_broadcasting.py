"""A batch of outer products: which dims each factor lacks."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mul", "torch.unsqueeze", "torch.outer"),
    title=Text(en="Outer products by hand", zh="手工求外积"),
    statement=Text(
        en="Return, for every i, the outer product of row i of `x` and row i of `y`: one matrix a "
        "sample. Use indexing and `*` alone. Ruled out: `outer`, `einsum`, `@` and their kin. No "
        "Python loop.",
        zh="对每个 i，返回 `x` 第 i 行与 `y` 第 i 行的外积：每个样本一个矩阵。只用索引和 `*`。"
        "不能用 `outer`、`einsum`、`@` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The result has the dims (b, n, m). Which of them does `x` lack, and which `y`?",
            zh="结果的维度是 (b, n, m)。`x` 缺哪一个？`y` 缺哪一个？",
        ),
        Text(
            en="Write `None` in an index where a dim is lacking: the sizes then line up.",
            zh="在索引里缺维度的地方写 `None`，各维就对齐了。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "outer",
        "ger",
        "einsum",
        "matmul",
        "mm",
        "bmm",
        "baddbmm",
        "addr",
        "kron",
        "tensordot",
    ),
)


@drill.reference
def outer_by_broadcasting(
    x: Float[Tensor, "b n"], y: Float[Tensor, "b m"]
) -> Float[Tensor, "b n m"]:
    """out[i, j, k] = x[i, j] * y[i, k]"""
    (b, n), m = x.shape, y.shape[1]
    out = x.new_empty(b, n, m)
    for i in range(b):
        for j in range(n):
            for k in range(m):
                out[i, j, k] = x[i, j] * y[i, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 2, 2),
        (("two samples", "两个样本"), 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("no samples", "零个样本"), 0, 2, 3),
        (("three different sizes", "三个大小各不相同"), 2, 3, 4),
    ]
    for name, b, n, m in draw.then_random(named, range(1, 4), range(1, 5), range(1, 5)):
        yield Case(name, x=draw.signed(b, n), y=draw.signed(b, m))


@drill.misconception(
    en="The matrices are transposed: `x` runs along the columns here. It is to run down the rows, "
    "so the dim that it lacks is the last.",
    zh="矩阵被转置了：这里 `x` 沿着列变化。它应当沿着行变化，所以它缺的是最后一维。",
)
def made_x_the_columns(x, y):
    return x[:, None, :] * y[:, :, None]


@drill.misconception(
    en="Each of the two got a batch dim of its own, so every row met every row. The samples are "
    "paired: the batch dims have to line up.",
    zh="两者各占了一个批次维，于是每一行都与每一行相乘。样本是一一配对的，批次维应当对齐。",
)
def paired_every_row_with_every_row(x, y):
    return x[:, None, :, None] * y[None, :, None, :]


@drill.misconception(
    en="Only `x` got a new dim. Sizes are compared from the end, so the batch of `y` met another "
    "dim of `x`; `y` lacks a dim too.",
    zh="只给 `x` 补了维度。大小是从后往前对齐的，`y` 的批次维对上了 `x` 的另一维。`y` 也缺一维。",
)
def gave_y_no_new_dim(x, y):
    return x[:, :, None] * y


@drill.alternative
def unsqueeze(x, y):
    return x.unsqueeze(2) * y.unsqueeze(1)


@drill.alternative
def view_and_expand(x, y):
    (b, n), m = x.shape, y.shape[1]
    return x.view(b, n, 1).expand(b, n, m) * y.view(b, 1, m).expand(b, n, m)


@drill.alternative
def index_of_columns(x, y):
    n, m = x.shape[1], y.shape[1]
    j = torch.arange(n, device=x.device)[:, None].expand(n, m)
    k = torch.arange(m, device=x.device).expand(n, m)
    return x[:, j] * y[:, k]
