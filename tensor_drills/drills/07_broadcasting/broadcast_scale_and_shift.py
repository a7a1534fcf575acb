"""One number a row needs a column; one number a column needs nothing."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mul", "torch.add", "torch.unsqueeze"),
    title=Text(en="Scale rows, shift columns", zh="按行缩放，按列平移"),
    statement=Text(
        en="Multiply row i of `x` by `scale[i]`, then add `shift[j]` to column j.",
        zh="把 `x` 的第 i 行乘以 `scale[i]`，再给第 j 列加上 `shift[j]`。",
    ),
    hints=(
        Text(
            en="A vector meets the last dim: its numbers go to the columns. Which of the two "
            "wants that?",
            zh="向量对上的是最后一维：它的各个数分给各列。两个向量中哪一个正要这样？",
        ),
        Text(
            en="For one number a row the vector has to be a column, of shape (n, 1).",
            zh="要每行一个数，向量就得是一列，形状为 (n, 1)。",
        ),
    ),
)


@drill.reference
def broadcast_scale_and_shift(
    x: Float[Tensor, "n d"], scale: Float[Tensor, " n"], shift: Float[Tensor, " d"]
) -> Float[Tensor, "n d"]:
    """out[i, j] = x[i, j] * scale[i] + shift[j]"""
    n, d = x.shape
    out = x.new_empty(n, d)
    for i in range(n):
        for j in range(d):
            out[i, j] = x[i, j] * scale[i] + shift[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("one column", "一列"), 2, 1),
        (("square", "方阵"), 2, 2),
        (("two by three", "两行三列"), 2, 3),
        (("no rows", "零行"), 0, 3),
        (("no columns", "零列"), 2, 0),
        (("larger square", "大一些的方阵"), 4, 4),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, x=draw.signed(n, d), scale=draw.signed(n), shift=draw.signed(d))


@drill.misconception(
    en="`x * scale` multiplies column j by `scale[j]`: a vector meets the last dim. A square "
    "matrix takes that without an error, and a single column grows to (n, n).",
    zh="`x * scale` 是把第 j 列乘以 `scale[j]`：向量对上的是最后一维。方阵不会报错，"
    "单独一列还会变成 (n, n)。",
)
def scaled_the_columns(x, scale, shift):
    return x * scale + shift


@drill.misconception(
    en="Both vectors became columns. `shift` has a number for each column of `x`, so it meets "
    "the last dim as it is.",
    zh="两个向量都变成了列。`shift` 给 `x` 的每列各一个数，原样就能对上最后一维。",
)
def shifted_the_rows(x, scale, shift):
    return x * scale[:, None] + shift[:, None]


@drill.misconception(
    en="The shift was added first and then scaled with the rest. Scale first.",
    zh="先加了平移量，于是它也跟着被缩放了。应当先缩放。",
)
def shifted_before_scaling(x, scale, shift):
    return (x + shift) * scale.unsqueeze(1)


@drill.alternative
def addcmul(x, scale, shift):
    return torch.addcmul(shift, x, scale.view(-1, 1))


@drill.alternative
def transpose_twice(x, scale, shift):
    return (x.T * scale).T + shift


@drill.alternative
def diagonal_matrix(x, scale, shift):
    return torch.diag(scale) @ x + shift


@drill.alternative
def einsum(x, scale, shift):
    return torch.einsum("nd,n->nd", x, scale) + shift
