"""A frozen layer still passes gradients on to what lies before it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.detach", "torch.no_grad", "torch.matmul"),
    title=Text(en="Freeze the first layer", zh="冻结第一层"),
    statement=Text(
        en="Return `tanh(x @ w1) @ w2`. The gradients are compared too: `w1` is frozen and gets "
        "none, or 0; `x` and `w2` get theirs, as if nothing were frozen. Leave the flag "
        "`requires_grad` of `w1` as it is.",
        zh="返回 `tanh(x @ w1) @ w2`。梯度也会比较：`w1` 被冻结，没有梯度（或梯度为 0）；"
        "`x` 和 `w2` 的梯度照常，与没有冻结时一样。不要改动 `w1` 的 `requires_grad` 标志。",
    ),
    hints=(
        Text(
            en="The gradient of `x` goes through `x @ w1`: that product has to be recorded.",
            zh="`x` 的梯度要穿过 `x @ w1`：这个乘法必须被记录。",
        ),
        Text(
            en="Freeze the weight, not what is computed from it.",
            zh="要冻结的是权重，而不是用它算出来的东西。",
        ),
    ),
    gradients_of=("x", "w1", "w2"),
)


@drill.reference
def freeze_first_weight(
    x: Float[Tensor, "n d"], w1: Float[Tensor, "d h"], w2: Float[Tensor, "h c"]
) -> Float[Tensor, "n c"]:
    """out[i, k] = sum over j of tanh(sum over m of x[i, m] * w1[m, j]) * w2[j, k];  w1.grad = 0"""
    frozen = w1.tolist()
    out = x.new_zeros(x.shape[0], w2.shape[1], dtype=torch.float64)
    for i in range(x.shape[0]):
        for j in range(w1.shape[1]):
            hidden = sum(x[i, m].double() * frozen[m][j] for m in range(x.shape[1]))
            for k in range(w2.shape[1]):
                out[i, k] += torch.tanh(hidden) * w2[j, k]
    return out.to(x.dtype) + 0 * w1.sum()


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of each", "各一个"), 1, 1, 1, 1),
        (("two features", "两个特征"), 1, 2, 1, 1),
        (("two samples, two hidden", "两个样本，两个隐藏单元"), 2, 1, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 4, 3, 2, 1),
    ]
    sizes = range(1, 4)
    for name, n, d, h, c in draw.then_random(named, sizes, sizes, sizes, sizes):
        yield Case(
            name,
            x=draw.signed(n, d) / 16,
            w1=draw.signed(d, h) / 16,
            w2=draw.signed(h, c) / 16,
        )


@drill.misconception(
    en="Under `no_grad`, or detached after the product, the whole layer is cut off: no gradient "
    "reaches `x` either. A frozen layer in the middle of a network would stop all that lies "
    "before it.",
    zh="在 `no_grad` 里计算，或在乘法之后 detach，整个这一层都断开了：`x` 也得不到梯度。"
    "网络中间若有这样一层，它之前的部分就全都学不动了。",
)
def cut_the_layer_off(x, w1, w2):
    with torch.no_grad():
        hidden = torch.tanh(x @ w1)
    return hidden @ w2


@drill.misconception(
    en="Nothing is frozen here: `w1` gets its gradient as usual.",
    zh="这里什么也没有冻结：`w1` 照常得到梯度。",
)
def froze_nothing(x, w1, w2):
    return torch.tanh(x @ w1) @ w2


@drill.misconception(
    en="The other weight is frozen: `w2` gets no gradient and `w1` does.",
    zh="冻结错了权重：`w2` 没有梯度，`w1` 却有。",
)
def froze_the_second(x, w1, w2):
    return torch.tanh(x @ w1) @ w2.detach()


@drill.misconception(
    en="With `x` detached and `w1` not, the frozen weight learns, and what lies before it does "
    "not.",
    zh="断开的是 `x` 而不是 `w1`：该冻结的权重在学，它之前的部分却学不到。",
)
def detached_the_input(x, w1, w2):
    return torch.tanh(x.detach() @ w1) @ w2


@drill.alternative
def copied_under_no_grad(x, w1, w2):
    with torch.no_grad():
        frozen = w1.clone()
    return torch.tanh(x @ frozen) @ w2


@drill.alternative
def linear_with_data(x, w1, w2):
    return torch.nn.functional.linear(x, w1.data.T).tanh().matmul(w2)


@drill.alternative
def einsum(x, w1, w2):
    hidden = torch.einsum("nd,dh->nh", x, w1.detach()).tanh()
    return torch.einsum("nh,hc->nc", hidden, w2)
