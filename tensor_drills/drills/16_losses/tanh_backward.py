"""The gradient of tanh can be had from its output alone: 1 - t * t."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.tanh", "torch.square"),
    title=Text(en="Backward of tanh", zh="tanh 的反向传播"),
    statement=Text(
        en="In the forward pass `t = tanh(x)` was computed, and only `t` was kept. `grad_t` is the "
        "gradient of the loss with respect to `t`. Return the gradient of the loss with respect to "
        "`x`.",
        zh="前向时算了 `t = tanh(x)`，只保留了 `t`。`grad_t` 是损失对 `t` 的梯度。"
        "返回损失对 `x` 的梯度。",
    ),
    hints=(
        Text(
            en="The chain rule: the gradient that comes back to this step, times its own "
            "derivative.",
            zh="链式法则：后面传来的梯度，乘以这一步的导数。",
        ),
        Text(
            en="The derivative of tanh at x is 1 / cosh(x)**2. Since cosh² - sinh² = 1, it can be "
            "written with tanh(x) alone.",
            zh="tanh 在 x 处的导数是 1 / cosh(x)**2。由 cosh² - sinh² = 1，它可以只用 tanh(x) "
            "表示。",
        ),
    ),
)


@drill.reference
def tanh_backward(t: Float[Tensor, " n"], grad_t: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = grad_t[i] * (derivative of tanh at the x[i] for which tanh(x[i]) = t[i])"""
    out = torch.zeros_like(grad_t)
    for i in range(len(t)):
        if abs(t[i].item()) < 1:  # at 1 and -1, x is infinite and the derivative 0
            out[i] = grad_t[i].item() / math.cosh(math.atanh(t[i].item())) ** 2
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("at zero", "在零处"), [0.0], [3.0]),
        (("halfway", "中间"), [0.5], [4.0]),
        (("both signs", "正负都有"), [0.5, -0.75, 0.25, 0.0], [4.0, 16.0, -8.0, 2.0]),
        (("saturated", "饱和"), [1.0, -1.0, 0.25], [5.0, 6.0, -8.0]),
        (("nothing", "空"), [], []),
    ]
    for name, t, grad_t in draw.then_random(named, [None], [None]):
        if t is None:
            yield Case(name, t=draw.signed(6) / 8, grad_t=draw.signed(6))
        else:
            yield Case(name, t=torch.tensor(t), grad_t=torch.tensor(grad_t))


@drill.misconception(
    en="`t` is tanh(x) already; this takes tanh of it once more. The derivative 1 - tanh(x)**2 is "
    "in terms of x, and x was not kept.",
    zh="`t` 已经是 tanh(x)，这里又对它取了一次 tanh。导数 1 - tanh(x)**2 是用 x 写的，而 x 没有保"
    "留下来。",
)
def applied_tanh_again(t, grad_t):
    return grad_t * (1 - torch.tanh(t) ** 2)


@drill.misconception(
    en="t * (1 - t) is the derivative of the sigmoid in terms of its output. tanh has another one: "
    "at t = 0, where tanh is steepest, this gives 0.",
    zh="t * (1 - t) 是 sigmoid 用自己的输出表示的导数。tanh 的不同："
    "t = 0 处 tanh 最陡，而这个式子给出 0。",
)
def took_that_of_the_sigmoid(t, grad_t):
    return grad_t * t * (1 - t)


@drill.misconception(
    en="This is the derivative of tanh, without the gradient that comes back to it: multiply by "
    "`grad_t`.",
    zh="这只是 tanh 的导数，没有用上后面传来的梯度：要乘以 `grad_t`。",
)
def left_out_the_gradient_behind(t, grad_t):
    return 1 - t**2


@drill.misconception(
    en="The square is missing: with 1 - t the slope at t = -1 would be 2, and there tanh is flat.",
    zh="少了平方：按 1 - t 算，t = -1 处的斜率是 2，而 tanh 在那里是平的。",
)
def forgot_the_square(t, grad_t):
    return grad_t * (1 - t)


@drill.alternative
def as_a_product(t, grad_t):
    return grad_t * (1 - t) * (1 + t)


@drill.alternative
def back_to_x(t, grad_t):
    return grad_t / torch.cosh(torch.atanh(t)).square()


@drill.alternative
def taken_away(t, grad_t):
    return torch.addcmul(grad_t, grad_t * t, t, value=-1)
