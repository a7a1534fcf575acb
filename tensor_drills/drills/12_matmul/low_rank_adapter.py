"""A low-rank correction beside a frozen weight: two thin products, one path without gradient."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.matmul", "torch.nn.functional.linear", "torch.Tensor.detach"),
    title=Text(en="A low-rank adapter", zh="低秩适配器"),
    statement=Text(
        en="A layer computes `x @ weight.T`. It is corrected by a second path: `x` goes through "
        "the r rows of `down`, and from these r numbers on through `up`. Return the sum of both "
        "paths. The gradients of `weight`, `down` and `up` are compared too: the weight is "
        "frozen, so none may reach it.",
        zh="一层计算 `x @ weight.T`，再用另一条路来修正：`x` 先经过 `down` 的 r 行，"
        "得到的 r 个数再经过 `up`。返回两条路之和。`weight`、`down`、`up` 的梯度也会比较："
        "权重是冻结的，不应有梯度传到它。",
    ),
    hints=(
        Text(
            en="Follow the shapes: (n, d) to (n, r), and (n, r) to (n, o). Which matrices have to "
            "be transposed?",
            zh="跟着形状走：(n, d) 到 (n, r)，再到 (n, o)。哪些矩阵要转置？",
        ),
        Text(
            en="Frozen means: for the gradient, the weight is a constant.",
            zh="冻结的意思是：求梯度时，权重只是一个常数。",
        ),
        Text(
            en="`detach()` makes a constant of it, but only of the part that it is applied to.",
            zh="`detach()` 能把它变成常数，但只作用于调用它的那一部分。",
        ),
    ),
    gradients_of=("weight", "down", "up"),
)


@drill.reference
def low_rank_adapter(
    x: Float[Tensor, "n d"],
    weight: Float[Tensor, "o d"],
    down: Float[Tensor, "r d"],
    up: Float[Tensor, "o r"],
) -> Float[Tensor, "n o"]:
    """out[i, j] = sum over k of (weight[j, k] + sum over m of up[j, m] * down[m, k]) * x[i, k];
    the gradient of weight is 0"""
    (n, d), (o, r) = x.shape, up.shape
    frozen = weight.detach() + 0 * weight  # a gradient of 0, not none: so that it is compared
    out = x.new_zeros(n, o)
    for j in range(o):
        for k in range(d):
            corrected = frozen[j, k]
            for m in range(r):
                corrected = corrected + up[j, m] * down[m, k]
            for i in range(n):
                out[i, j] += corrected * x[i, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("rank one", "秩为一"), 1, 2, 2, 1),
        (("two samples", "两个样本"), 2, 3, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 1, 4, 3, 2),
    ]
    sizes = range(1, 4)
    for name, n, d, o, r in draw.then_random(named, sizes, sizes, sizes, range(1, 3)):
        yield Case(
            name,
            x=draw.signed(n, d),
            weight=draw.signed(o, d),
            down=draw.signed(r, d),
            up=draw.signed(o, r),
        )


@drill.misconception(
    en="The values are right, but a gradient reaches `weight`: it would be trained along with the "
    "rest.",
    zh="数值对了，但有梯度传到了 `weight`：它会跟着一起被训练。",
)
def let_the_weight_learn(x, weight, down, up):
    return x @ weight.T + x @ down.T @ up.T


@drill.misconception(
    en="The values are right, but the sum was detached as a whole: no gradient reaches `down` and "
    "`up`, so nothing is trained.",
    zh="数值对了，但把整个和都断开了：`down` 和 `up` 也得不到梯度，什么都训练不了。",
)
def detached_the_sum(x, weight, down, up):
    return (x @ weight.T + x @ down.T @ up.T).detach()


@drill.misconception(
    en="The correction is added to the layer's output; here it replaces it.",
    zh="修正应当加到该层的输出上；这里却取代了它。",
)
def left_out_the_frozen_path(x, weight, down, up):
    return x @ down.T @ up.T


@drill.misconception(
    en="Only `up` gets a gradient: `down` was detached too. Both thin matrices are trained.",
    zh="只有 `up` 得到梯度：`down` 也被断开了。两个瘦矩阵都要训练。",
)
def froze_the_first_thin_matrix(x, weight, down, up):
    return x @ weight.detach().T + x @ down.detach().T @ up.T


@drill.alternative
def merged_weight(x, weight, down, up):
    return x @ (weight.detach() + up @ down).T


@drill.alternative
def no_grad_for_the_frozen_path(x, weight, down, up):
    with torch.no_grad():
        frozen = torch.nn.functional.linear(x, weight)
    linear = torch.nn.functional.linear
    return frozen + linear(linear(x, down), up)


@drill.alternative
def einsum(x, weight, down, up):
    correction = torch.einsum("nd,rd,or->no", x, down, up)
    return torch.einsum("nd,od->no", x, weight.data) + correction
