"""Weight decay as a term of the loss: the squares, summed; the weights, not the bias."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.square", "torch.sum", "torch.linalg.norm"),
    title=Text(en="Add an L2 penalty", zh="加上 L2 惩罚"),
    statement=Text(
        en="Return `loss` plus `strength` times the sum of the squares of all elements of "
        "`weight`. The `bias` is not penalised. The gradients with respect to `loss`, `weight` and "
        "`bias` are compared too.",
        zh="返回 `loss` 加上 `strength` 乘以 `weight` 所有元素的平方和。不惩罚 `bias`。"
        "对 `loss`、`weight` 和 `bias` 的梯度也会比较。",
    ),
    hints=(
        Text(
            en="For one weight w the penalty is strength * w**2, and its gradient 2 * strength * "
            "w: the larger the weight, the harder it is pulled to 0.",
            zh="对一个权重 w，惩罚是 strength * w**2，梯度是 2 * strength * w："
            "权重越大，被拉向 0 的力越大。",
        ),
        Text(
            en="The L2 norm is the root of that sum. Which of the two is asked for?",
            zh="L2 范数是这个和的平方根。题目要的是哪一个？",
        ),
    ),
    gradients_of=("loss", "weight", "bias"),
)


@drill.reference
def l2_penalty(
    loss: Float[Tensor, ""],
    weight: Float[Tensor, "o i"],
    bias: Float[Tensor, " o"],
    strength: float,
) -> Float[Tensor, ""]:
    """out = loss + strength * (sum over k and j of weight[k, j] ** 2)"""
    out = loss
    for row in weight:
        for w in row:
            out = out + strength * w**2
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one weight", "一个权重"), 1, 1, 0.5),
        (("two weights", "两个权重"), 1, 2, 0.5),
        (("strength 0", "强度 0"), 2, 2, 0.0),
        (("a matrix", "矩阵"), 2, 3, 0.25),
    ]
    for name, o, i, strength in draw.then_random(
        named, range(1, 4), range(1, 4), (0.125, 0.5, 2.0)
    ):
        yield Case(
            name,
            loss=draw.distinct(1)[0],
            weight=draw.signed(o, i),
            bias=draw.signed(o),
            strength=strength,
        )
    zeros = torch.zeros(2, 2)
    yield Case(
        ("all weights 0", "权重全为 0"),
        loss=torch.tensor(3.0),
        weight=zeros,
        bias=torch.ones(2),
        strength=0.5,
    )


@drill.misconception(
    en="This adds the norm, the root of the sum of squares. Its gradient has the same length "
    "however small the weights are; that of the sum of squares fades as they shrink.",
    zh="这里加的是范数，即平方和的平方根。它的梯度无论权重多小，长度都一样；"
    "而平方和的梯度会随权重变小而减弱。",
)
def added_the_norm(loss, weight, bias, strength):
    return loss + strength * torch.linalg.norm(weight)


@drill.misconception(
    en="The bias is penalised as well. It shifts the output and does not make the function "
    "steeper; the penalty should be on `weight` alone.",
    zh="偏置也被惩罚了。偏置只是平移输出，不会让函数变陡；题目只要求惩罚 `weight`。",
)
def penalised_the_bias(loss, weight, bias, strength):
    return loss + strength * (weight.square().sum() + bias.square().sum())


@drill.misconception(
    en="`mean` divides by the number of weights: a large layer would be held less than a small "
    "one. The statement asks for the sum.",
    zh="`mean` 除以了权重的个数：层越大，受到的约束反而越弱。题目要的是和。",
)
def took_the_mean(loss, weight, bias, strength):
    return loss + strength * weight.square().mean()


@drill.misconception(
    en="The value is right, but `.data` and `detach()` cut it off from `weight`: a penalty without "
    "a gradient is a constant, and shrinks nothing.",
    zh="数值对了，但 `.data`、`detach()` 使它与 `weight` 断开：没有梯度的惩罚只是一个常数，"
    "什么也约束不了。",
)
def cut_off_the_weight(loss, weight, bias, strength):
    return loss + strength * weight.data.square().sum()


@drill.misconception(
    en="Absolute values make an L1 penalty: it pulls small weights as hard as large ones.",
    zh="取绝对值得到的是 L1 惩罚：对小权重和大权重拉得一样用力。",
)
def took_absolute_values(loss, weight, bias, strength):
    return loss + strength * weight.abs().sum()


@drill.alternative
def norm_squared(loss, weight, bias, strength):
    return loss + strength * weight.norm() ** 2


@drill.alternative
def flat_dot_product(loss, weight, bias, strength):
    flat = weight.flatten()
    return loss.add(flat @ flat, alpha=strength)


@drill.alternative
def trace_of_the_gram(loss, weight, bias, strength):
    return loss + strength * torch.trace(weight @ weight.T)


@drill.alternative
def einsum(loss, weight, bias, strength):
    return loss + strength * torch.einsum("oi,oi->", weight, weight)
