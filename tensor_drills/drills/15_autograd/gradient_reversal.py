"""A function whose backward is not its derivative: torch.autograd.Function."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.autograd.Function", "torch.Tensor.register_hook"),
    title=Text(en="Reverse the gradient", zh="反转梯度"),
    statement=Text(
        en="Return the values of `x`. The gradient is compared too: on its way back to `x` the "
        "gradient of the result is multiplied by `-scale`. (So a network can be trained to make "
        "what comes after it fail.)",
        zh="返回 `x` 的值。梯度也会比较：结果的梯度在传回 `x` 的途中要乘以 `-scale`。"
        "（这样可以训练一个网络，让它后面的部分做不好。）",
    ),
    hints=(
        Text(
            en="No ordinary formula has these values and this derivative: the way back has to be "
            "written apart from the way forward.",
            zh="没有哪个普通的公式既有这样的值，导数又恰好是这样：往回的路要与往前的路分开写。",
        ),
        Text(
            en="A subclass of `torch.autograd.Function` has a static `forward(ctx, ...)` and "
            "`backward(ctx, gradient)`; it is called by `apply`.",
            zh="`torch.autograd.Function` 的子类有静态方法 `forward(ctx, ...)` 和 "
            "`backward(ctx, gradient)`，用 `apply` 调用。",
        ),
        Text(
            en="`backward` returns one gradient per input of `forward`: None for a number. Or hang "
            "a hook on a tensor between `x` and the result.",
            zh="`backward` 为 `forward` 的每个输入返回一个梯度：对普通的数返回 None。"
            "也可以在 `x` 与结果之间的张量上挂一个钩子（hook）。",
        ),
    ),
    gradients_of=("x",),
)


class Reversal(torch.autograd.Function):
    """The values forward, each gradient times -scale back."""

    @staticmethod
    def forward(ctx, x, scale):
        """Copy each element."""
        ctx.scale = scale
        return torch.tensor([float(value) for value in x], dtype=x.dtype)

    @staticmethod
    def backward(ctx, gradient):
        """Multiply each element's gradient."""
        values = [-ctx.scale * float(value) for value in gradient]
        return torch.tensor(values, dtype=gradient.dtype), None


@drill.reference
def gradient_reversal(x: Float[Tensor, " n"], scale: float) -> Float[Tensor, " n"]:
    """out[i] = x[i];  x.grad[i] = -scale * out.grad[i]"""
    return Reversal.apply(x, scale)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), 1, 2.0),
        (("three numbers", "三个数"), 3, 0.5),
        (("scale 1", "scale 为 1"), 2, 1.0),
        (("scale 0", "scale 为 0"), 2, 0.0),
        (("nothing", "空"), 0, 2.0),
    ]
    for name, n, scale in draw.then_random(named, range(2, 7), (0.25, 0.5, 2.0, 4.0)):
        yield Case(name, x=draw.signed(n), scale=scale)


@drill.misconception(
    en="Here the gradient is right and the values are not: the factor was applied on the way "
    "forward. The values should stay those of `x`.",
    zh="梯度对了，数值却不对：因子乘在了往前的路上。数值应当仍是 `x` 的值。",
)
def scaled_the_values(x, scale):
    return -scale * x


@drill.misconception(
    en="The sign is missing: the gradient is scaled, and what comes before still learns in the "
    "same direction.",
    zh="少了负号：梯度只是被缩放，前面的部分仍朝同一方向学习。",
)
def forgot_the_sign(x, scale):
    return scale * x + ((1 - scale) * x).detach()


@drill.misconception(
    en="The sign is reversed, but `scale` is not applied.",
    zh="符号反了，但没有乘上 `scale`。",
)
def forgot_the_scale(x, scale):
    return 2 * x.detach() - x


@drill.misconception(
    en="`x.detach()` has the right values and no way back: no gradient arrives, neither reversed "
    "nor otherwise.",
    zh="`x.detach()` 数值对了，却没有往回的路：没有任何梯度传到，谈不上反转。",
)
def detached(x, scale):
    return x.detach()


@drill.alternative
def hook(x, scale):
    out = x.clone()
    out.register_hook(lambda gradient: -scale * gradient)
    return out


@drill.alternative
def two_parts(x, scale):
    return x.detach() - scale * (x - x.detach())


@drill.alternative
def a_function_of_its_own(x, scale):
    class Reverse(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.view_as(x)

        @staticmethod
        def backward(ctx, gradient):
            return gradient.mul(-scale)

    return Reverse.apply(x)
