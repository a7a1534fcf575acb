"""einsum: letters that are left out of the result are summed over."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.einsum",),
    title=Text(en="Six products by einsum", zh="用 einsum 写六种乘积"),
    statement=Text(
        en="Return six results as a tuple, each by `einsum` alone: the dot product of `u` and `v`; "
        "their outer product; `a` times `v`; `a` times the transpose of `b`; the trace of `b`; "
        "and `a` times each matrix of `batch`. The formulas say it exactly.",
        zh="用元组返回六个结果，每个都只用 `einsum`：`u` 与 `v` 的点积；它们的外积；`a` 乘 `v`；"
        "`a` 乘 `b` 的转置；`b` 的迹；`a` 分别乘 `batch` 中的每个矩阵。"
        "确切的定义见公式。",
    ),
    hints=(
        Text(
            en="One letter for each dim. The same letter in two places means: the same index.",
            zh="每一维用一个字母。两处写同一个字母，表示同一个下标。",
        ),
        Text(
            en="After the arrow stand the letters that remain, in the order wanted; all others are "
            "summed over.",
            zh="箭头之后写要保留的字母，按想要的次序；其余字母都会被求和。",
        ),
        Text(
            en="The formulas already have the letters: copy the indices of the left factor, of the "
            "right factor, and of the result.",
            zh="公式里已经有字母了：依次抄下左因子、右因子和结果的下标。",
        ),
    ),
    ruled_out=(
        "matmul",
        "mm",
        "mv",
        "bmm",
        "dot",
        "inner",
        "vdot",
        "outer",
        "ger",
        "trace",
        "diagonal",
        "diag",
        "mul",
        "sum",
        "tensordot",
        "linalg_vecdot",
        "linear",
    ),
)


@drill.reference
def einsum_products(
    u: Float[Tensor, " m"],
    v: Float[Tensor, " m"],
    a: Float[Tensor, "n m"],
    b: Float[Tensor, "m m"],
    batch: Float[Tensor, "s m k"],
) -> tuple[
    Float[Tensor, ""],
    Float[Tensor, "m m"],
    Float[Tensor, " n"],
    Float[Tensor, "n m"],
    Float[Tensor, ""],
    Float[Tensor, "s n k"],
]:
    """dot = sum over i of u[i] * v[i]
    outer[i, j] = u[i] * v[j]
    av[i] = sum over j of a[i, j] * v[j]
    ab[i, k] = sum over j of a[i, j] * b[k, j]
    trace = sum over i of b[i, i]
    all[s, i, k] = sum over j of a[i, j] * batch[s, j, k]"""
    (n, m), (size, _, width) = a.shape, batch.shape
    p, q, rows, square, many = u.tolist(), v.tolist(), a.tolist(), b.tolist(), batch.tolist()
    dot, trace = u.new_zeros(()), u.new_zeros(())
    outer, av, ab = u.new_zeros(m, m), u.new_zeros(n), u.new_zeros(n, m)
    every = u.new_zeros(size, n, width)
    for j in range(m):
        dot += p[j] * q[j]
        trace += square[j][j]
        for i in range(m):
            outer[i, j] = p[i] * q[j]
        for i in range(n):
            av[i] += rows[i][j] * q[j]
            for k in range(m):
                ab[i, k] += rows[i][j] * square[k][j]
            for s in range(size):
                for k in range(width):
                    every[s, i, k] += rows[i][j] * many[s][j][k]
    return dot, outer, av, ab, trace, every


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row, two columns", "一行两列"), 1, 2, 1, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 2, 3, 4, 1),
    ]
    sizes = range(1, 4)
    for name, n, m, s, k in draw.then_random(named, sizes, range(2, 4), sizes, sizes):
        yield Case(
            name,
            u=draw.signed(m),
            v=draw.signed(m),
            a=draw.signed(n, m),
            b=draw.signed(m, m),
            batch=draw.signed(s, m, k),
        )


@drill.misconception(
    en="Without an arrow the remaining letters come out in alphabetical order. For the batch that "
    "is not the order asked for: write the arrow.",
    zh="不写箭头时，剩下的字母按字母表排列。对批次来说那不是题目要的次序：请写上箭头。",
)
def left_out_the_arrow(u, v, a, b, batch):
    return (
        torch.einsum("i,i", u, v),
        torch.einsum("i,j", u, v),
        torch.einsum("ij,j", a, v),
        torch.einsum("ij,kj", a, b),
        torch.einsum("ii", b),
        torch.einsum("ij,sjk", a, batch),
    )


@drill.misconception(
    en="`b` was not transposed: its first index goes along with the second of `a` here. Both sum "
    "over their second index.",
    zh="`b` 没有转置：这里它的第一个下标与 `a` 的第二个下标相配。应当两者都对第二个下标求和。",
)
def left_b_untransposed(u, v, a, b, batch):
    return (
        torch.einsum("i,i->", u, v),
        torch.einsum("i,j->ij", u, v),
        torch.einsum("ij,j->i", a, v),
        torch.einsum("ij,jk->ik", a, b),
        torch.einsum("ii->", b),
        torch.einsum("ij,sjk->sik", a, batch),
    )


@drill.misconception(
    en="`ii->i` keeps the letter, so it is the diagonal. With nothing after the arrow it is summed "
    "up to the trace.",
    zh="`ii->i` 保留了字母，得到的是对角线。箭头后面什么都不写，才会加成迹。",
)
def took_the_diagonal_for_the_trace(u, v, a, b, batch):
    return (
        torch.einsum("i,i->", u, v),
        torch.einsum("i,j->ij", u, v),
        torch.einsum("ij,j->i", a, v),
        torch.einsum("ij,kj->ik", a, b),
        torch.einsum("ii->i", b),
        torch.einsum("ij,sjk->sik", a, batch),
    )


@drill.misconception(
    en="The two letters after the arrow are the other way round: this is the outer product of `v` "
    "and `u`.",
    zh="箭头后面的两个字母写反了：这是 `v` 与 `u` 的外积。",
)
def turned_the_outer_product(u, v, a, b, batch):
    return (
        torch.einsum("i,i->", u, v),
        torch.einsum("i,j->ji", u, v),
        torch.einsum("ij,j->i", a, v),
        torch.einsum("ij,kj->ik", a, b),
        torch.einsum("ii->", b),
        torch.einsum("ij,sjk->sik", a, batch),
    )


@drill.misconception(
    en="The values are right; here each of them is to be written with `einsum`.",
    zh="数值都对；不过这道题要求每个都用 `einsum` 来写。",
)
def used_operators(u, v, a, b, batch):
    return u @ v, torch.outer(u, v), a @ v, a @ b.T, b.trace(), a @ batch


@drill.alternative
def other_letters(u, v, a, b, batch):
    return [
        torch.einsum("x,x->", u, v),
        torch.einsum("x,y->xy", u, v),
        torch.einsum("nm,m->n", a, v),
        torch.einsum("nm,pm->np", a, b),
        torch.einsum("mm->", b),
        torch.einsum("nm,...mk->...nk", a, batch),
    ]


@drill.alternative
def numbered_dims(u, v, a, b, batch):
    return (
        torch.einsum(u, [0], v, [0], []),
        torch.einsum(u, [0], v, [1], [0, 1]),
        torch.einsum(a, [0, 1], v, [1], [0]),
        torch.einsum(a, [0, 1], b, [2, 1], [0, 2]),
        torch.einsum(b, [0, 0], []),
        torch.einsum(a, [0, 1], batch, [3, 1, 2], [3, 0, 2]),
    )
