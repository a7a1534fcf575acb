"""Backward of one neuron, written out: each step multiplies by its own derivative."""

import math

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.sigmoid", "torch.dot"),
    title=Text(en="The chain rule by hand", zh="手算链式法则"),
    statement=Text(
        en="A neuron computes `p = sigmoid(w @ x + b)`, and its loss is `(p - t) ** 2`. Return the "
        "gradients of the loss with respect to `w` and `b`, as a tuple, written out by the chain "
        "rule: `backward` and `grad` are ruled out.",
        zh="一个神经元计算 `p = sigmoid(w @ x + b)`，损失是 `(p - t) ** 2`。"
        "用链式法则写出损失对 `w` 和 `b` 的梯度，以元组返回：不允许用 `backward` 和 `grad`。",
    ),
    hints=(
        Text(
            en="Name the steps: `z = w @ x + b`, `p = sigmoid(z)`, the loss. Begin at the end.",
            zh="给各步起名：`z = w @ x + b`，`p = sigmoid(z)`，然后是损失。从最后一步开始。",
        ),
        Text(
            en="The derivative of the sigmoid, in terms of its own value, is `p * (1 - p)`.",
            zh="sigmoid 的导数可用它自己的值表示：`p * (1 - p)`。",
        ),
        Text(
            en="Once the gradient of z is there: what does z change by per `w[i]`, and per `b`?",
            zh="有了对 z 的梯度之后：`w[i]` 每变一点，z 变多少？`b` 呢？",
        ),
    ),
    ruled_out=("backward", "grad"),
)


@drill.reference
def chain_rule_by_hand(
    w: Float[Tensor, " d"], b: Float[Tensor, ""], x: Float[Tensor, " d"], t: Float[Tensor, ""]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """out[0][i] = d loss / d w[i] = (d loss / d p) * (d p / d z) * (d z / d w[i]),
    out[1] = d loss / d b,  where z = w @ x + b
    """
    z = b.item() + sum(w[i].item() * x[i].item() for i in range(len(x)))
    p = 1 / (1 + math.exp(-z))
    dz = 2 * (p - t.item()) * math.exp(-z) / (1 + math.exp(-z)) ** 2
    by_w = torch.tensor([dz * x[i].item() for i in range(len(x))], dtype=w.dtype)
    return by_w, torch.tensor(dz, dtype=b.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one weight", "一个权重"), 1, 1.0),
        (("two weights", "两个权重"), 2, 0.0),
        (("three weights", "三个权重"), 3, 1.0),
    ]
    for name, d, t in draw.then_random(named, range(1, 6), (0.0, 0.25, 1.0)):
        yield Case(
            name,
            w=draw.signed(d) / 8,
            b=draw.signed(1)[0] / 8,
            x=draw.signed(d) / 8,
            t=torch.tensor(t),
        )


@drill.misconception(
    en="The derivative of the sigmoid is missing: the gradient was handed from `p` to `z` as if "
    "they were the same.",
    zh="少了 sigmoid 的导数：梯度从 `p` 原样传给了 `z`，好像两者是一回事。",
)
def skipped_the_sigmoid(w, b, x, t):
    p = torch.sigmoid(w @ x + b)
    return 2 * (p - t) * x, 2 * (p - t)


@drill.misconception(
    en="The derivative of the sigmoid was taken at `p` instead of at `z`: it is p * (1 - p), and "
    "has the sigmoid in it already.",
    zh="sigmoid 的导数应在 `z` 处取值，这里取在了 `p` 处：p * (1 - p) 里的 p 已经是 sigmoid "
    "的值，不用再套一次。",
)
def applied_the_sigmoid_twice(w, b, x, t):
    p = torch.sigmoid(w @ x + b)
    s = torch.sigmoid(p)
    dz = 2 * (p - t) * s * (1 - s)
    return dz * x, dz


@drill.misconception(
    en="The 2 of the square is missing.",
    zh="少了平方求导带来的 2。",
)
def forgot_the_two(w, b, x, t):
    p = torch.sigmoid(w @ x + b)
    dz = (p - t) * p * (1 - p)
    return dz * x, dz


@drill.misconception(
    en="The sign is reversed: the derivative of (p - t)**2 with respect to p is 2 * (p - t). The "
    "minus comes later, when one goes down the gradient.",
    zh="符号反了：(p - t)**2 对 p 的导数是 2 * (p - t)。负号要等到沿梯度下降时才出现。",
)
def turned_the_sign(w, b, x, t):
    p = torch.sigmoid(w @ x + b)
    dz = 2 * (t - p) * p * (1 - p)
    return dz * x, dz


@drill.misconception(
    en="The last step is that of `x`: z changes by `w[i]` per `x[i]`, but by `x[i]` per `w[i]`.",
    zh="最后一步求成了对 `x` 的：`x[i]` 每变一点，z 变 `w[i]`；而 `w[i]` 每变一点，z 变 `x[i]`。",
)
def differentiated_by_x(w, b, x, t):
    p = torch.sigmoid(w @ x + b)
    dz = 2 * (p - t) * p * (1 - p)
    return dz * w, dz


@drill.alternative
def step_by_step(w, b, x, t):
    z = (w * x).sum() + b
    p = 1 / (1 + torch.exp(-z))
    d_p = 2 * p - 2 * t
    d_z = d_p * torch.exp(-z) / (1 + torch.exp(-z)) ** 2
    return d_z * x, d_z * torch.ones_like(b)


@drill.alternative
def with_an_input_of_one(w, b, x, t):
    inputs = torch.cat([x, torch.ones_like(x[:1])])
    p = torch.sigmoid(inputs @ torch.cat([w, b[None]]))
    gradient = 2 * (p - t) * (p - p**2) * inputs
    return gradient[:-1], gradient[-1]
