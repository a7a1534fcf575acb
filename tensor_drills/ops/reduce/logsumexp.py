from tensor_drills.page import (
    Page,
    Same,
    Sketch,
    Text,
    Trap,
    dims_of,
    floated,
    math,
    np,
    reduced,
    torch,
)

page = Page(
    name="torch.logsumexp",
    signature="torch.logsumexp(input, dim, keepdim=False)",
    method="input.logsumexp(dim, keepdim)",
    line=Text(
        "The logarithm of the sum of exponentials along `dim`, without overflow.",
        "沿 `dim` 计算指数之和的对数，不会溢出。",
    ),
    words=Text(
        "log sum exp, softmax denominator, soft maximum, stable", "指数和的对数 数值稳定 软最大值"
    ),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1)",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = log(Σ_j exp(input[i][j]))     # dim=1",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * softmax(input)", "传给 `input`：grad * softmax(input)"),
    gradient_to=("input",),
    gradient_code="(input - out.reshape(reduced(input.shape, dim, True))).exp()"
    " * grad.reshape(reduced(input.shape, dim, True))",
    example="""
x = torch.tensor([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]])
x.logsumexp(dim=1)
x - x.logsumexp(dim=1, keepdim=True)    # log_softmax
""",
    traps=(
        Trap(
            "x = torch.tensor([1000., 1000.])\nx.exp().sum().log()",
            Text(
                "exp(1000) is inf. `logsumexp` takes the largest out first: 1000.69.",
                "exp(1000) 是 inf。`logsumexp` 会先提出最大值：得 1000.69。",
            ),
        ),
        Trap(
            "torch.logsumexp(torch.ones(3))",
            Text(
                "`dim` has no default here. For all elements: `x.flatten().logsumexp(0)`.",
                "这里的 `dim` 没有默认值。要对所有元素：`x.flatten().logsumexp(0)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.exp().sum(dim, keepdim).log()",
            "bool((input < 80).all())",
            Text("where nothing overflows", "不溢出时"),
        ),
        Same(
            "NumPy",
            "np.logaddexp.reduce(input, axis=dim, keepdims=keepdim)",
            "is_float_lines(input)",
            Text("float", "浮点"),
        ),
    ),
    see=("log_softmax", "softmax", "logaddexp", "cross_entropy"),
    sketch=Sketch("x.logsumexp(dim=1)", x=(2, 3)),
)


def is_float_lines(input):
    """Say whether NumPy reduces these as torch does."""
    return input.dtype.is_floating_point and input.ndim > 0


@page.loop
def logsumexp(input, dim, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    x, total = input.to(floated(input.dtype)), torch.zeros(shape)
    largest = x.amax(dim, True)
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        total[to] += math.exp(x[at] - largest[to])
    return (largest + total.log()).reshape(reduced(input.shape, dim, keepdim))
