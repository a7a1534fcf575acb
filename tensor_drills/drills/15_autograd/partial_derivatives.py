"""A partial derivative holds everything else still."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.autograd.grad", "torch.pow"),
    title=Text(en="Partial derivatives", zh="偏导数"),
    statement=Text(
        en="For each i let f = x[i]**2 * y[i] + y[i]**3. Return a tuple of two tensors: the "
        "partial derivatives of f with respect to x[i], and those with respect to y[i]. By hand or "
        "by autograd; the inputs come without `requires_grad`, and you may set it.",
        zh="对每个 i，设 f = x[i]**2 * y[i] + y[i]**3。以元组返回两个张量：f 对 x[i] 的偏导数，"
        "以及 f 对 y[i] 的偏导数。手算或用自动求导都可以；输入的 `requires_grad` 为假，可以设为真。"
        "",
    ),
    hints=(
        Text(
            en="For the first, treat `y` as a constant; for the second, `x`.",
            zh="求第一个时把 `y` 看作常数，求第二个时把 `x` 看作常数。",
        ),
        Text(
            en="Autograd wants a scalar: the sum over all i. The points do not act on one "
            "another, so that changes no derivative.",
            zh="自动求导需要一个标量：对所有 i 求和即可。各点互不影响，所以导数不会变。",
        ),
    ),
)


@drill.reference
def partial_derivatives(
    x: Float[Tensor, " n"], y: Float[Tensor, " n"]
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"]]:
    """f = x[i] ** 2 * y[i] + y[i] ** 3,  out[0][i] = df / dx[i],  out[1][i] = df / dy[i]"""
    by_x, by_y = torch.empty_like(x), torch.empty_like(y)
    for i in range(len(x)):
        by_x[i] = x[i] * y[i] + x[i] * y[i]
        by_y[i] = x[i] * x[i] + y[i] * y[i] + y[i] * y[i] + y[i] * y[i]
    return by_x, by_y


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one point", "一个点"), [3.0], [2.0]),
        (("on the axes", "在坐标轴上"), [0.0, 2.0], [3.0, 0.0]),
        (("negative ones", "负数"), [-1.0, 2.0], [-3.0, -4.0]),
        (("nothing", "空"), [], []),
    ]
    for name, x, y in draw.then_random(named, [None], [None]):
        if x is None:
            yield Case(name, x=draw.signed(4), y=draw.signed(4))
        else:
            yield Case(name, x=torch.tensor(x), y=torch.tensor(y))


@drill.misconception(
    en="The two are swapped: the first is the derivative with respect to `x`.",
    zh="两个顺序反了：第一个应是对 `x` 的偏导数。",
)
def swapped_the_two(x, y):
    return x**2 + 3 * y**2, 2 * x * y


@drill.misconception(
    en="In x**2 * y the other variable is a constant factor, and a constant factor stays: it does "
    "not vanish like a constant term.",
    zh="在 x**2 * y 里，另一个变量是常数因子，求导后要保留，不像常数项那样消失。",
)
def dropped_the_constant_factor(x, y):
    return 2 * x, 3 * y**2


@drill.misconception(
    en="Each result is the sum of both derivatives, as if `x` and `y` moved together. A partial "
    "derivative moves one of them.",
    zh="每个结果都是两个偏导数之和，好像 `x` 和 `y` 一起变。偏导数只让其中一个变。",
)
def moved_both(x, y):
    total = 2 * x * y + x**2 + 3 * y**2
    return total, total.clone()


@drill.misconception(
    en="In y**3 there is no x: for the first derivative it is a constant term, and those vanish.",
    zh="y**3 里没有 x：求第一个偏导数时它是常数项，求导后消失。",
)
def kept_a_term_without_x(x, y):
    return 2 * x * y + y**3, x**2 + 3 * y**2


@drill.alternative
def autograd_grad(x, y):
    x, y = x.clone().requires_grad_(), y.clone().requires_grad_()
    return torch.autograd.grad((x**2 * y + y**3).sum(), (x, y))


@drill.alternative
def backward_with_ones(x, y):
    x.requires_grad_()
    y.requires_grad_()
    f = x * x * y + y.pow(3)
    f.backward(torch.ones_like(f))
    return x.grad, y.grad


@drill.alternative
def func_grad(x, y):
    def f(x, y):
        return (x**2 * y + y**3).sum()

    return torch.func.grad(f, argnums=(0, 1))(x, y)
