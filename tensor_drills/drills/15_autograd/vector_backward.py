"""backward of a vector needs a gradient to begin with: it returns v times the Jacobian."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.backward", "torch.matmul", "torch.Tensor.mT"),
    title=Text(en="Backward of a vector", zh="对向量做反向传播"),
    statement=Text(
        en="Let `y = a @ x`. Return what `x.grad` holds after `y.backward(v)`. The inputs come "
        "without `requires_grad`; you may set it, or do without autograd.",
        zh="设 `y = a @ x`。返回执行 `y.backward(v)` 之后 `x.grad` 里的值。"
        "输入的 `requires_grad` 为假，可以设为真，也可以不用自动求导。",
    ),
    hints=(
        Text(
            en="`backward` of a vector asks for one weight per element of it; backward of the sum "
            "weights all with 1.",
            zh="对向量做 `backward` 时，要为它的每个元素给一个权重；对它的和做反向传播，"
            "权重就都是 1。",
        ),
        Text(
            en="`x[j]` acts on `y[i]` by `a[i, j]`. Add that up over i, weighted with `v[i]`.",
            zh="`x[j]` 通过 `a[i, j]` 影响 `y[i]`。对 i 加起来，以 `v[i]` 为权重。",
        ),
    ),
)


@drill.reference
def vector_backward(
    a: Float[Tensor, "m n"], x: Float[Tensor, " n"], v: Float[Tensor, " m"]
) -> Float[Tensor, " n"]:
    """out[j] = sum over i of v[i] * dy[i] / dx[j]"""
    out = torch.zeros(len(x), dtype=torch.float64)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            out[j] += v[i].double() * a[i, j].double()
    return out.to(x.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2),
        (("square", "方阵"), 2, 2),
        (("wide", "行少列多"), 2, 4),
        (("tall", "行多列少"), 3, 2),
        (("no rows", "零行"), 0, 2),
    ]
    for name, m, n in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, a=draw.signed(m, n), x=draw.signed(n), v=draw.signed(m))


@drill.misconception(
    en="This is the gradient of `y.sum()`: every element of `y` was given the weight 1, whatever "
    "`v` says.",
    zh="这是 `y.sum()` 的梯度：`y` 的每个元素权重都是 1，没有理会 `v`。",
)
def took_the_sum(a, x, v):
    return a.sum(0)


@drill.misconception(
    en="`a @ v` goes forward, not back: it fits only if `a` is square. On the way back the "
    "weights meet the rows of `a`.",
    zh="`a @ v` 是往前算，不是往回算，而且只有方阵才凑得上。往回时，权重要与 `a` 的行相配。",
)
def multiplied_forth(a, x, v):
    return a @ v


@drill.misconception(
    en="`v` was multiplied with `y` as well: that is the gradient of half the weighted sum of "
    "squares. `y.backward(v)` weights the elements of `y` and does not look at their values.",
    zh="这里把 `v` 又乘上了 `y`：那是加权平方和之半的梯度。`y.backward(v)` 只给 `y` "
    "的元素加权，不看它们的值。",
)
def weighted_by_the_values(a, x, v):
    return a.T @ (v * (a @ x))


@drill.alternative
def backward_and_grad(a, x, v):
    x.requires_grad_()
    (a @ x).backward(v)
    return x.grad


@drill.alternative
def grad_outputs(a, x, v):
    x = x.clone().requires_grad_()
    return torch.autograd.grad(a @ x, x, grad_outputs=v)[0]


@drill.alternative
def backward_of_the_weighted_sum(a, x, v):
    x = x.clone().requires_grad_()
    (v * (a @ x)).sum().backward()
    return x.grad


@drill.alternative
def row_times_matrix(a, x, v):
    return torch.einsum("ij,i->j", a, v)
