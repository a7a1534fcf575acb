"""A Jacobian: one row per output, one column per input, one backward per row."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.func.jacrev", "torch.autograd.functional.jacobian", "torch.autograd.grad"),
    title=Text(en="The Jacobian of a layer", zh="一层网络的雅可比矩阵"),
    statement=Text(
        en="Let `y = tanh(a @ x)`. Return the Jacobian of `y` with respect to `x`: in row i and "
        "column j the derivative of `y[i]` with respect to `x[j]`. By hand or by autograd; the "
        "inputs come without `requires_grad`, and you may set it.",
        zh="设 `y = tanh(a @ x)`。返回 `y` 对 `x` 的雅可比矩阵：第 i 行第 j 列是 `y[i]` 对 "
        "`x[j]` 的导数。手算或用自动求导都可以；输入的 `requires_grad` 为假，可以设为真。",
    ),
    hints=(
        Text(
            en="One backward returns the gradient of one number. `y` has m of them: a row each.",
            zh="一次反向传播得到一个数的梯度。`y` 有 m 个数：每个对应一行。",
        ),
        Text(
            en="Several backwards through one graph need `retain_graph=True`, and `.grad` adds up; "
            "`torch.autograd.grad` returns the gradient instead.",
            zh="多次穿过同一张图要 `retain_graph=True`，而且 `.grad` 会累加；"
            "`torch.autograd.grad` 则直接返回梯度。",
        ),
        Text(
            en="By hand: the derivative of tanh is one minus its square, and that belongs to the "
            "output, hence to the row.",
            zh="手算：tanh 的导数是 1 减它的平方；它属于输出，也就是属于行。",
        ),
    ),
)


@drill.reference
def jacobian_of_layer(a: Float[Tensor, "m n"], x: Float[Tensor, " n"]) -> Float[Tensor, "m n"]:
    """out[i, j] = d y[i] / d x[j]"""
    m, n = a.shape
    wide = x.double().requires_grad_()
    out = torch.zeros(m, n, dtype=torch.float64)
    for i in range(m):
        y_i = torch.tanh(sum(a[i, j].double() * wide[j] for j in range(n)))
        (gradient,) = torch.autograd.grad(y_i, wide)
        for j in range(n):
            out[i, j] = gradient[j]
    return out.to(x.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one output", "一个输出"), 1, 2),
        (("one input", "一个输入"), 3, 1),
        (("square", "方阵"), 2, 2),
        (("wide", "行少列多"), 2, 4),
        (("tall", "行多列少"), 4, 2),
    ]
    for name, m, n in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, a=draw.signed(m, n) / 8, x=draw.signed(n) / 8)


@drill.misconception(
    en="This is transposed: rows belong to outputs, columns to inputs.",
    zh="这里转置了：行对应输出，列对应输入。",
)
def transposed(a, x):
    return torch.func.jacrev(lambda v: torch.tanh(a @ v))(x).T


@drill.misconception(
    en="Backward of `y.sum()` adds all rows of the Jacobian up: one vector is left of the matrix.",
    zh="对 `y.sum()` 做反向传播，是把雅可比矩阵的各行加在一起：矩阵只剩下一个向量。",
)
def went_back_from_the_sum(a, x):
    x = x.clone().requires_grad_()
    torch.tanh(a @ x).sum().backward()
    return x.grad


@drill.misconception(
    en="`.grad` was not cleared between the rows: each row holds the sum of all rows up to it.",
    zh="各行之间没有清空 `.grad`：每一行都是到它为止所有行之和。",
)
def accumulated_over_the_rows(a, x):
    x = x.clone().requires_grad_()
    rows = []
    for value in torch.tanh(a @ x):
        value.backward(retain_graph=True)
        rows.append(x.grad.clone())
    return torch.stack(rows)


@drill.misconception(
    en="`a` is the Jacobian of `a @ x`. The tanh on top multiplies each row by its own derivative.",
    zh="`a` 是 `a @ x` 的雅可比矩阵。外面的 tanh 还要让每一行乘以它自己的导数。",
)
def left_the_tanh_out(a, x):
    return a.clone()


@drill.misconception(
    en="The derivative of tanh was taken at the output: it is one minus tanh squared, and `y` is "
    "the tanh already.",
    zh="tanh 的导数取在了输出处：它等于 1 减 tanh 的平方，而 `y` 本身已经是 tanh 的值。",
)
def applied_tanh_twice(a, x):
    y = torch.tanh(a @ x)
    return (1 - torch.tanh(y) ** 2)[:, None] * a


@drill.alternative
def jacrev(a, x):
    return torch.func.jacrev(lambda v: torch.tanh(a @ v))(x)


@drill.alternative
def autograd_functional(a, x):
    return torch.autograd.functional.jacobian(lambda v: (a @ v).tanh(), x)


@drill.alternative
def a_backward_per_row(a, x):
    x = x.clone().requires_grad_()
    y = torch.tanh(a @ x)
    rows = [torch.autograd.grad(value, x, retain_graph=True)[0] for value in y]
    return torch.stack(rows)


@drill.alternative
def cleared_between_the_rows(a, x):
    x = x.clone().requires_grad_()
    y = torch.tanh(a @ x)
    out = torch.empty_like(a)
    for i in range(len(y)):
        x.grad = None
        y[i].backward(retain_graph=True)
        out[i] = x.grad
    return out


@drill.alternative
def product_of_two_jacobians(a, x):
    return torch.diag(1 - torch.tanh(a @ x).square()) @ a
