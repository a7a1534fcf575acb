"""Where the gradient is zero there need not be a minimum: the curvature has a sign per "
"direction."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.linalg.eigvalsh", "torch.Tensor.mT"),
    title=Text(en="Minimum or saddle point", zh="极小值还是鞍点"),
    statement=Text(
        en="The gradient of f(v) = v @ a[i] @ v vanishes at v = 0. Return for each i whether 0 is "
        "a "
        "saddle point: whether f is positive in one direction and negative in another. A matrix "
        "`a[i]` need not be symmetric; `a[i] + a[i].mT` never has the eigenvalue 0.",
        zh="f(v) = v @ a[i] @ v 的梯度在 v = 0 处为零。对每个 i 返回 0 是不是鞍点：即 f "
        "是否沿某个方向为正、沿另一个方向为负。矩阵 `a[i]` 不一定对称；"
        "`a[i] + a[i].mT` 没有为 0 的特征值。",
    ),
    hints=(
        Text(
            en="The gradient is (a + aᵀ) v, so the Hessian is a + aᵀ, a symmetric matrix.",
            zh="梯度是 (a + aᵀ) v，所以黑塞矩阵（Hessian）是 a + aᵀ，它是对称的。",
        ),
        Text(
            en="The eigenvalues of the Hessian are the curvatures along its own directions: all "
            "positive, a minimum; all negative, a maximum.",
            zh="黑塞矩阵的特征值就是沿它各特征方向的曲率：全正是极小值，全负是极大值。",
        ),
        Text(
            en="`torch.linalg.eigvalsh` takes a batch of symmetric matrices. Of one that is not "
            "symmetric it reads only the lower triangle.",
            zh="`torch.linalg.eigvalsh` 接受一批对称矩阵。若矩阵不对称，它只读下三角。",
        ),
    ),
)


@drill.reference
def saddle_of_quadratic(a: Float[Tensor, "b n n"]) -> Bool[Tensor, " b"]:
    """out[i] = there are v and w with v @ a[i] @ v > 0 and w @ a[i] @ w < 0"""
    out = torch.zeros(len(a), dtype=torch.bool)
    for i in range(len(a)):
        out[i] = len(signs_of(((a[i] + a[i].T) / 2).tolist())) == 2
    return out


def signs_of(rows):
    """Return the signs of the squares that are left when the squares are completed, one by one."""
    signs = set()
    while rows:
        p = max(range(len(rows)), key=lambda k: abs(rows[k][k]))
        square = rows[p][p]
        if square == 0:  # only products of two variables are left: they take either sign
            return {True, False}
        signs.add(square > 0)
        rest = [k for k in range(len(rows)) if k != p]
        rows = [[rows[j][k] - rows[j][p] * rows[p][k] / square for k in rest] for j in rest]
    return signs


SADDLES = [[[1.0, 3], [3, 1]], [[2.0, 0], [0, -1]], [[0.0, 4], [-1, 0]], [[-1.0, 5], [1, -2]]]
OTHERS = [[[2.0, 1], [1, 2]], [[1.0, 6], [-6, 2]], [[-3.0, 1], [1, -1]], [[-1.0, -7], [7, -4]]]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a plain minimum", "普通的极小值"), OTHERS[:1]),
        (("a plain saddle", "普通的鞍点"), SADDLES[1:2]),
        (("a positive diagonal", "对角线全正"), SADDLES[:1]),
        (("not symmetric", "不对称"), OTHERS[1:2] + SADDLES[2:3]),
        (("maxima", "极大值"), OTHERS[2:]),
        (("a negative diagonal", "对角线全负"), SADDLES[3:]),
        (("of one variable", "只有一个变量"), [[[2.0]], [[-3.0]]]),
        (
            ("of three variables", "三个变量"),
            [
                [[-1.0, 0, 0], [0, -2, 0], [0, 0, -3]],
                [[-1.0, 0, 0], [0, -2, 0], [0, 0, 3]],
                [[1.0, 0, 2], [0, 3, 0], [2, 0, 1]],
            ],
        ),
        (("no matrices", "零个矩阵"), None),
    ]
    for name, matrices in draw.then_random(named, ("random",)):
        if matrices is None:
            yield Case(name, a=torch.zeros(0, 2, 2))
            continue
        if matrices == "random":
            matrices = [draw.choice(SADDLES), draw.choice(OTHERS), draw.choice(SADDLES + OTHERS)]
        yield Case(name, a=torch.tensor(matrices))


@drill.misconception(
    en="The diagonal shows the curvature along the coordinate axes only. Off the axes it may have "
    "the other sign.",
    zh="对角线只反映沿坐标轴方向的曲率。离开坐标轴，曲率的符号可能相反。",
)
def looked_at_the_diagonal(a):
    diagonal = a.diagonal(dim1=-2, dim2=-1)
    return (diagonal > 0).any(-1) & (diagonal < 0).any(-1)


@drill.misconception(
    en="`eigvalsh` expects a symmetric matrix and reads only the lower triangle of any other. The "
    "curvature of f is that of `a[i] + a[i].mT`.",
    zh="`eigvalsh` 要求矩阵对称，不对称时只读下三角。f 的曲率是 `a[i] + a[i].mT` 的。",
)
def left_a_as_it_was(a):
    curvature = torch.linalg.eigvalsh(a)
    return (curvature > 0).any(-1) & (curvature < 0).any(-1)


@drill.misconception(
    en="A negative determinant means an odd number of negative eigenvalues: with two variables "
    "that is a saddle, with one or three it need not be, and with three a saddle may have a "
    "positive determinant.",
    zh="行列式为负，说明负特征值有奇数个：两个变量时就是鞍点；一个或三个变量时未必，而三个变量的鞍"
    "点，行列式也可能为正。",
)
def took_the_sign_of_the_determinant(a):
    return torch.linalg.det(a + a.mT) < 0


@drill.misconception(
    en="One negative curvature is no saddle yet: if all are negative, 0 is a maximum.",
    zh="有一个负曲率还不是鞍点：若全为负，0 就是极大值。",
)
def took_a_maximum_for_a_saddle(a):
    return (torch.linalg.eigvalsh(a + a.mT) < 0).any(-1)


@drill.alternative
def smallest_and_largest(a):
    curvature = torch.linalg.eigvalsh((a + a.mT) / 2)
    return (curvature[..., 0] < 0) & (curvature[..., -1] > 0)


@drill.alternative
def general_eigenvalues(a):
    curvature = torch.linalg.eigvals(a + a.transpose(1, 2)).real
    return curvature.sign().sum(-1).abs() < a.shape[-1]


@drill.alternative
def matrix_by_matrix(a):
    out = torch.zeros(len(a), dtype=torch.bool, device=a.device)
    for i, matrix in enumerate(a):
        hessian = torch.func.hessian(lambda v, m=matrix: v @ m @ v)(torch.zeros_like(matrix[0]))
        curvature = torch.linalg.eigh(hessian).eigenvalues
        out[i] = bool(curvature.min() < 0 < curvature.max())
    return out
