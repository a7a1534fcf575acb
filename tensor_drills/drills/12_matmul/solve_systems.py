"""A system is solved, not multiplied by an inverse."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.linalg.solve", "torch.linalg.lstsq"),
    title=Text(en="Solve a batch of systems", zh="求解一批线性方程组"),
    statement=Text(
        en="For each i return the vector x with `a[i] @ x` equal to `y[i]`. Every `a[i]` can be "
        "inverted, but do not invert it: `inv`, `inverse`, `pinv` and `matrix_power` are ruled "
        "out. No Python loop.",
        zh="对每个 i，返回使 `a[i] @ x` 等于 `y[i]` 的向量 x。每个 `a[i]` 都可逆，但不要去求逆："
        "不允许用 `inv`、`inverse`、`pinv` 和 `matrix_power`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="`torch.linalg` has a function for exactly this question. It takes batches.",
            zh="`torch.linalg` 里有一个函数正是做这件事的。它支持批次。",
        ),
        Text(
            en="The matrix comes first, the right-hand side second.",
            zh="矩阵在前，右端项在后。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "linalg_inv",
        "linalg_inv_ex",
        "inverse",
        "linalg_pinv",
        "pinverse",
        "matrix_power",
        "linalg_matrix_power",
    ),
)


@drill.reference
def solve_systems(a: Float[Tensor, "b n n"], y: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    """out[i] = the x with, for every row r: y[i, r] = sum over j of a[i, r, j] * x[j]"""
    b, n = y.shape
    out = torch.empty_like(y)
    for i in range(b):
        rows = [[*a[i, r].tolist(), y[i, r].item()] for r in range(n)]
        for j in range(n):  # Gauss and Jordan: make column j that of the unit matrix
            pivot = max(range(j, n), key=lambda r: abs(rows[r][j]))
            rows[j], rows[pivot] = rows[pivot], rows[j]
            rows[j] = [value / rows[j][j] for value in rows[j]]
            for r in range(n):
                if r != j:
                    factor = rows[r][j]
                    rows[r] = [p - factor * q for p, q in zip(rows[r], rows[j], strict=True)]
        out[i] = torch.tensor([row[n] for row in rows])
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one unknown", "一个未知数"), 1, 1),
        (("two unknowns", "两个未知数"), 1, 2),
        (("as many systems as unknowns", "方程组数等于未知数个数"), 2, 2),
        (("no systems", "零个方程组"), 0, 2),
        (("three systems of four", "三个四元方程组"), 3, 4),
    ]
    for name, b, n in draw.then_random(named, range(1, 4), range(1, 5)):
        # The rows of a matrix with a strong diagonal, moved round: far from singular.
        a = draw.index(b, n, n, below=3).float() - 1
        a += (n + 2) * torch.eye(n) + torch.ones(n, n).triu(1)
        a = a.roll(1, dims=1)
        x = draw.signed(b, n)
        yield Case(name, a=a, y=(a @ x.unsqueeze(2)).squeeze(2))


@drill.misconception(
    en="The result is right, but an inverse was computed on the way: that is more work and loses "
    "more digits than solving does.",
    zh="结果对了，但中途求了逆矩阵：与直接求解相比，计算量更大，损失的精度也更多。",
)
def multiplied_by_the_inverse(a, y):
    return (torch.linalg.inv(a) @ y.unsqueeze(2)).squeeze(2)


@drill.misconception(
    en="This multiplies `y` by the matrix. The vector that the matrix turns into `y` is asked for.",
    zh="这是用矩阵去乘 `y`。题目要的是被矩阵变成 `y` 的那个向量。",
)
def multiplied_instead_of_solving(a, y):
    return (a @ y.unsqueeze(-1)).squeeze(-1)


@drill.misconception(
    en="The transposed systems were solved: x stands to the right of the matrix, as a column.",
    zh="解的是转置之后的方程组：x 在矩阵的右边，是一列。",
)
def solved_the_transposed(a, y):
    return torch.linalg.solve(a.mT, y)


@drill.misconception(
    en="`y` was given as columns, and so are the solutions: the last dim of size 1 is still there.",
    zh="`y` 是以列的形式给出的，解也就是列：末尾大小为 1 的维还在。",
)
def left_the_columns(a, y):
    return torch.linalg.solve(a, y.unsqueeze(-1))


@drill.misconception(
    en="Dividing elementwise solves one equation with one unknown. Here the unknowns of a row are "
    "mixed.",
    zh="逐元素相除只能解一元方程。这里每个方程都含有多个未知数。",
)
def divided_by_the_diagonal(a, y):
    return y / a.diagonal(dim1=1, dim2=2)


@drill.alternative
def solve_columns(a, y):
    return torch.linalg.solve(a, y[..., None])[..., 0]


@drill.alternative
def least_squares(a, y):
    return torch.linalg.lstsq(a, y.unsqueeze(2)).solution.squeeze(2)


@drill.alternative
def factor_and_solve(a, y):
    lu, pivots = torch.linalg.lu_factor(a)
    return torch.linalg.lu_solve(lu, pivots, y.unsqueeze(2)).squeeze(2)
