"""The gradient of a quadratic form: 2Ax only if A is symmetric."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.matmul", "torch.autograd.grad", "torch.Tensor.mT"),
    title=Text(en="Gradient of a quadratic form", zh="二次型的梯度"),
    statement=Text(
        en="Return the gradient of the scalar `x @ a @ x` with respect to `x`, for any square "
        "matrix `a`. By hand or by autograd; the inputs come without `requires_grad`, and you may "
        "set it.",
        zh="返回标量 `x @ a @ x` 对 `x` 的梯度，`a` 是任意方阵。手算或用自动求导都可以；"
        "输入的 `requires_grad` 为假，可以设为真。",
    ),
    hints=(
        Text(
            en="`x` stands in the product twice, on the left and on the right. Each place has its "
            "share in the gradient.",
            zh="`x` 在乘积里出现两次，一左一右。每一处都对梯度有贡献。",
        ),
        Text(
            en="Write it as a double sum, and collect the terms in which `x[i]` stands: those of "
            "row i, and those of column i.",
            zh="写成双重求和，收集含有 `x[i]` 的项：第 i 行的，还有第 i 列的。",
        ),
    ),
)


@drill.reference
def quadratic_gradient(a: Float[Tensor, "n n"], x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """f(x) = sum over i, j of x[i] * a[i, j] * x[j],  out[k] = df / dx[k]"""
    n = len(x)
    out = torch.zeros(n, dtype=torch.float64)
    for i in range(n):
        for j in range(n):  # the product rule, term by term
            out[i] += a[i, j].double() * x[j].double()
            out[j] += x[i].double() * a[i, j].double()
    return out.to(x.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1),
        (("two by two", "两行两列"), 2),
        (("three by three", "三行三列"), 3),
        (("nothing", "空"), 0),
    ]
    for name, n in draw.then_random(named, range(2, 5)):
        yield Case(name, a=draw.signed(n, n), x=draw.signed(n))


@drill.misconception(
    en="`2 * a @ x` is the gradient for a symmetric `a`. In general the left `x` meets the "
    "columns of `a`, the right one its rows, and they differ.",
    zh="`2 * a @ x` 只在 `a` 对称时才是梯度。一般情况下，左边的 `x` 遇到的是 `a` 的列，"
    "右边的遇到的是行，两者不同。",
)
def took_a_for_symmetric(a, x):
    return 2 * a @ x


@drill.misconception(
    en="Only one of the two places of `x` was differentiated, the left one.",
    zh="`x` 出现两次，这里只对左边那一处求了导。",
)
def differentiated_the_left_only(a, x):
    return a @ x


@drill.misconception(
    en="Only one of the two places of `x` was differentiated, the right one.",
    zh="`x` 出现两次，这里只对右边那一处求了导。",
)
def differentiated_the_right_only(a, x):
    return x @ a


@drill.misconception(
    en="This is the value of the form, one number. Its gradient has an entry for each of `x`.",
    zh="这是二次型的值，只有一个数。它的梯度对 `x` 的每个元素各有一个分量。",
)
def returned_the_value(a, x):
    return x @ a @ x


@drill.alternative
def autograd(a, x):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(x @ a @ x, x)[0]


@drill.alternative
def backward_and_grad(a, x):
    x.requires_grad_()
    torch.einsum("i,ij,j->", x, a, x).backward()
    return x.grad


@drill.alternative
def symmetric_part(a, x):
    symmetric = (a + a.T) / 2
    return 2 * symmetric @ x


@drill.alternative
def func_grad(a, x):
    return torch.func.grad(lambda v: (v * (a @ v)).sum())(x)
