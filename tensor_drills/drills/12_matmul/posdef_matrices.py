"""Positive definite: neither the entries, nor the diagonal, nor the determinant tells it."""

from itertools import permutations

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.linalg.eigvalsh", "torch.linalg.cholesky_ex", "torch.Tensor.mT"),
    title=Text(en="Which are positive definite", zh="哪些矩阵正定"),
    statement=Text(
        en="Return for each of the b matrices in `a` whether it is symmetric and positive "
        "definite: `x @ a[i] @ x` is positive for every nonzero vector x. No symmetric matrix "
        "here is singular, or nearly so.",
        zh="对 `a` 中的 b 个矩阵逐一判断是否对称且正定：对每个非零向量 x，`x @ a[i] @ x` 都是正数。"
        "这里的对称矩阵都不是奇异的，也不接近奇异。",
    ),
    hints=(
        Text(
            en="Which numbers of a symmetric matrix say by how much it stretches, and which way?",
            zh="对称矩阵的哪些数，说明它把向量拉伸多少、朝哪一边拉伸？",
        ),
        Text(
            en="All of its eigenvalues have to be positive. `torch.linalg` computes those of "
            "symmetric matrices, a whole batch at once.",
            zh="它的特征值必须全部为正。`torch.linalg` 能一次求出一批对称矩阵的特征值。",
        ),
        Text(
            en="`eigvalsh` and `cholesky_ex` read one triangle only. Whether the other agrees, one "
            "has to check oneself.",
            zh="`eigvalsh` 和 `cholesky_ex` 只读一个三角。另一半是否一致，要自己检查。",
        ),
    ),
)


@drill.reference
def posdef_matrices(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    """out[i] = whether a[i] equals its transpose and the determinants of its upper left corners,
    1 x 1, 2 x 2 and so on up to n x n, are all positive (Sylvester's criterion)"""
    b, n, _ = a.shape
    out = torch.zeros(b, dtype=torch.bool)
    for i in range(b):
        rows = a[i].tolist()
        is_symmetric = all(rows[j][k] == rows[k][j] for j in range(n) for k in range(n))
        corners = [_determinant([row[:m] for row in rows[:m]]) for m in range(1, n + 1)]
        out[i] = is_symmetric and all(corner > 0 for corner in corners)
    return out


def _determinant(rows):
    """Sum, over all ways to take one element a row and a column, of their signed product."""
    total = 0.0
    for columns in permutations(range(len(rows))):
        swaps = sum(c > d for k, c in enumerate(columns) for d in columns[k:])
        product = -1.0 if swaps % 2 else 1.0
        for row, column in zip(rows, columns, strict=True):
            product *= row[column]
        total += product
    return total


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the unit matrix", "单位矩阵"), [[[1, 0], [0, 1]]]),
        (("positive entries are not enough", "元素全正还不够"), [[[1, 2], [2, 1]]]),
        (("negative entries do no harm", "有负元素也无妨"), [[[2, -1], [-1, 2]]]),
        (("a positive determinant is not enough", "行列式为正还不够"), [[[-1, 0], [0, -1]]]),
        (("not symmetric", "不对称"), [[[2, 1], [0, 2]], [[2, 0], [1, 2]]]),
        (
            ("yes, no and no", "一个是，两个不是"),
            [[[2, 1], [1, 2]], [[1, 2], [2, 1]], [[2, 1], [0, 2]]],
        ),
        (("one number each", "一阶矩阵"), [[[3]], [[-3]]]),
        (
            ("two negative eigenvalues", "两个负的特征值"),
            [[[1, 2, 2], [2, 1, 2], [2, 2, 1]]],
        ),
        (
            ("a corner of size 3 decides", "要看到第三阶"),
            [[[2, 1, 1], [1, 2, -1], [1, -1, 1]], [[2, 1, 1], [1, 2, -1], [1, -1, 4]]],
        ),
        (("no matrices", "零个矩阵"), torch.empty(0, 2, 2)),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            matrices = [_drawn(draw, n) for n in [draw.choice([2, 3])] for _ in range(3)]
            values = torch.stack(matrices)
        yield Case(name, a=torch.as_tensor(values).float())


def _drawn(draw, n):
    """Return L D L^T with a unit triangle L, so that its determinant is 1 or -1."""
    lower = torch.eye(n) + (draw.index(n, n, below=3) - 1).tril(-1)
    signs = torch.tensor([draw.choice([1.0, 1.0, 1.0, -1.0]) for _ in range(n)])
    matrix = lower @ torch.diag(signs) @ lower.T
    matrix[0, n - 1] += draw.choice([0, 0, 0, 1])  # sometimes not symmetric
    return matrix


@drill.misconception(
    en="Symmetry was not checked. `eigvalsh` reads one triangle only and takes the matrix for "
    "symmetric, and positive eigenvalues alone do not make it so.",
    zh="没有检查对称性。`eigvalsh` 只读一个三角，并认定矩阵是对称的；而特征值全为正，"
    "并不说明矩阵对称。",
)
def took_symmetry_for_granted(a):
    return (torch.linalg.eigvalsh(a) > 0).all(dim=-1)


@drill.misconception(
    en="A determinant is the product of the eigenvalues: two negative ones make it positive again.",
    zh="行列式是特征值的乘积：两个负的特征值又会让它变成正数。",
)
def trusted_the_determinant(a):
    return (a == a.mT).all(dim=(1, 2)) & (torch.linalg.det(a) > 0)


@drill.misconception(
    en="A positive diagonal is needed, but it is not enough: [[1, 2], [2, 1]] turns (1, -1) to the "
    "other side.",
    zh="对角线为正是必要的，但不充分：[[1, 2], [2, 1]] 会把 (1, -1) 变到相反的一边。",
)
def looked_at_the_diagonal(a):
    return (a == a.mT).all(dim=(1, 2)) & (a.diagonal(dim1=1, dim2=2) > 0).all(dim=1)


@drill.misconception(
    en="Positive definite is a property of the matrix as a whole: its entries may be negative, and "
    "positive entries prove nothing.",
    zh="正定说的是整个矩阵的性质：元素可以为负，元素全为正也说明不了什么。",
)
def looked_at_the_entries(a):
    return (a == a.mT).all(dim=(1, 2)) & (a > 0).all(dim=(1, 2))


@drill.misconception(
    en="`any` is content with one positive eigenvalue. All have to be positive.",
    zh="`any` 只要有一个正的特征值就满足了。应当全部为正。",
)
def wanted_one_positive_eigenvalue(a):
    return (a == a.mT).all(dim=(1, 2)) & (torch.linalg.eigvalsh(a) > 0).any(dim=1)


@drill.alternative
def cholesky(a):
    return (torch.linalg.cholesky_ex(a).info == 0) & (a == a.mT).flatten(1).all(1)


@drill.alternative
def smallest_eigenvalue(a):
    smallest = torch.linalg.eigvalsh((a + a.mT) / 2)[:, 0]
    return ((a - a.mT).abs().amax(dim=(1, 2)) == 0).logical_and(smallest > 0)


@drill.alternative
def corners(a):
    n = a.shape[-1]
    dets = torch.stack([torch.linalg.det(a[:, :m, :m]) for m in range(1, n + 1)])
    return (dets > 1e-4).all(dim=0) & (a == a.mT).all(-1).all(-1)
