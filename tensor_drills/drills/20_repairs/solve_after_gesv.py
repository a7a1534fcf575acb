"""torch.gesv(B, A) is gone; torch.linalg.solve(A, B) takes its arguments the other way round."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.linalg.solve",),
    title=Text(en="Repair: solve, after gesv", zh="改错：gesv 之后的求解"),
    statement=Text(
        en="Repair the function, which is from 2018. It should solve a @ out = `b` for all columns "
        "of `b` at once; `a` is invertible. As it stands one equation works, and more raise an "
        "AttributeError.",
        zh="请改正这个 2018 年的函数。它应当对 `b` 的所有列一次解出 a @ out = `b`，其中 `a` 可逆。"
        "现在只有一个方程时可行，更多就抛出 AttributeError。",
    ),
    hints=(
        Text(
            en="Linear algebra has moved to `torch.linalg`.",
            zh="线性代数的函数搬到了 `torch.linalg`。",
        ),
        Text(
            en="The successor is named for what it does. Read its page: which argument comes "
            "first, and what does it return?",
            zh="新函数的名字就是它要做的事。读一读它的说明：哪个参数在前？返回什么？",
        ),
    ),
)


@drill.reference
def solve_after_gesv(a: Float[Tensor, "n n"], b: Float[Tensor, "n m"]) -> Float[Tensor, "n m"]:
    """out is what makes, for all i and j,
    a[i, 0] * out[0, j] + a[i, 1] * out[1, j] + ... = b[i, j]
    """
    n = len(a)
    rows = [a[i].tolist() + b[i].tolist() for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for k in range(n):
            if k != i:
                factor = rows[k][i]
                rows[k] = [v - factor * w for v, w in zip(rows[k], rows[i], strict=True)]
    return torch.tensor([row[n:] for row in rows]).reshape(b.shape)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one equation", "一个方程"), [[4.0]], [[6.0]]),
        (("two equations", "两个方程"), [[1.0, 2.0], [3.0, 4.0]], [[3.0], [11.0]]),
        (("two columns", "两列"), [[2.0, 1.0], [4.0, 3.0]], [[5.0, 3.0], [13.0, 5.0]]),
        (
            ("zeros on the diagonal", "对角线为零"),
            [[0.0, 2.0], [4.0, 0.0]],
            [[6.0, -2.0], [4.0, 8.0]],
        ),
        (("three equations", "三个方程"), 3, 2),
        (("three columns", "三列"), 3, 3),
    ]
    for name, a, b in draw.then_random(named, range(2, 5), range(1, 5)):
        if isinstance(a, list):
            yield Case(name, a=torch.tensor(a), b=torch.tensor(b))
        else:
            # One large value in each row and column keeps the solution exact to the last digits.
            large = 8 * torch.eye(a).roll(draw.choice(range(a)), 0)
            yield Case(name, a=draw.signed(a, a) / 8 + large, b=draw.signed(a, b))


@drill.misconception(
    en="`torch.gesv` is long gone from torch; only the shortcut for one equation still runs.",
    zh="`torch.gesv` 早已从 torch 中移除；还能运行的只剩一个方程时的捷径。",
    stub=True,
)
def called_gesv(a, b):
    if len(a) == 1:  # one equation, one unknown
        return b / a
    out, _ = torch.gesv(b, a)
    return out


@drill.misconception(
    en="`gesv` took the right-hand side first. `torch.linalg.solve` takes the matrix first: this "
    "solves b @ out = a.",
    zh="`gesv` 的第一个参数是等式右边。`torch.linalg.solve` 则是矩阵在前：这样解的是 b @ out = a。",
)
def kept_the_old_order(a, b):
    return torch.linalg.solve(b, a)


@drill.misconception(
    en="`torch.linalg.solve` returns the solution alone. The line that took two results apart now "
    "takes the rows of the solution apart, and raises where there are not two.",
    zh="`torch.linalg.solve` 只返回解。那行本来拆开两个返回值的代码，现在拆的是解的各行，"
    "行数不是二就会报错。",
)
def kept_the_unpacking(a, b):
    if len(a) == 1:
        return b / a
    out, _ = torch.linalg.solve(a, b)
    return out


@drill.misconception(
    en="`b / a` divides element by element. That solves equations only where there is one.",
    zh="`b / a` 是逐元素相除，只有一个方程时才等于求解。",
)
def divided_the_elements(a, b):
    return b / a


@drill.alternative
def inverse(a, b):
    return torch.linalg.inv(a) @ b


@drill.alternative
def factors(a, b):
    return torch.linalg.lu_solve(*torch.linalg.lu_factor(a), b)


@drill.alternative
def least_squares(a, b):
    return torch.linalg.lstsq(a, b).solution


@drill.alternative
def from_the_other_side(a, b):
    return torch.linalg.solve(a.mT, b.mT, left=False).mT
