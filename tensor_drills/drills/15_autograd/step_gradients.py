"""A step is flat: its gradient is zero or none at all, so it cannot be trained through."""

from tensor_drills.declare import Drill, Text, torch

STEPS = {
    "comparison": lambda x: (x > 0).float(),
    "where": lambda x: torch.where(x > 0, 1.0, 0.0),
    "sign": torch.sign,
    "floor": torch.floor,
    "relu": torch.relu,
    "masked": lambda x: x * (x > 0),
}

drill = Drill(
    level=3,
    ops=("torch.sign", "torch.where", "torch.relu", "torch.Tensor.backward"),
    title=Text(en="The gradient of a step", zh="阶跃函数的梯度"),
    statement=Text(
        en="For `x = torch.tensor(2.5, requires_grad=True)` and `y.backward()`: return a dict with "
        "`x.grad` as a float, or the name of the error. 'comparison': `y = (x > 0).float()`. "
        "'where': `y = torch.where(x > 0, 1., 0.)`. 'sign': `y = torch.sign(x)`. 'floor': "
        "`y = torch.floor(x)`. 'relu': `y = torch.relu(x)`. 'masked': `y = x * (x > 0)`. And under "
        "'trained' the value of `w`, from 2.5 on, after 100 steps of gradient descent on "
        "`(torch.sign(w) + 1) ** 2` with rate 0.1.",
        zh="设 `x = torch.tensor(2.5, requires_grad=True)`，执行 `y.backward()`：用字典返回 "
        "`x.grad`（浮点数），若会报错，就写错误的名字。'comparison'：`y = (x > 0).float()`。"
        "'where'：`y = torch.where(x > 0, 1., 0.)`。'sign'：`y = torch.sign(x)`。"
        "'floor'：`y = torch.floor(x)`。'relu'：`y = torch.relu(x)`。'masked'：`y = x * (x > 0)`。"
        "另外，在 'trained' 下写出：`w` 从 2.5 开始，对 `(torch.sign(w) + 1) ** 2` 做 100 "
        "步梯度下降（学习率 0.1）之后的值。",
    ),
    hints=(
        Text(
            en="Move x a little from 2.5. Which of the functions change, and by how much?",
            zh="让 x 从 2.5 稍微动一点。哪些函数会变？变多少？",
        ),
        Text(
            en="A comparison makes bools, and the way back to `x` ends there. `where` passes "
            "gradients on to the two values that it chooses from, not to its condition.",
            zh="比较得到布尔值，回到 `x` 的路就此中断。`where` 把梯度传给两个候选值，不传给条件。",
        ),
        Text(
            en="What does a step of gradient descent do where the gradient is 0?",
            zh="梯度为 0 时，梯度下降的一步会做什么？",
        ),
    ),
)


@drill.reference
def step_gradients() -> dict[str, float | str]:
    """As torch itself has them."""
    return {name: outcome(step) for name, step in STEPS.items()} | {"trained": trained()}


def outcome(step):
    """Return x.grad, or the name of the error."""
    x = torch.tensor(2.5, requires_grad=True)
    try:
        step(x).backward()
    except RuntimeError as error:
        return type(error).__name__
    return x.grad.item()


def trained():
    """Return where gradient descent on a step ends."""
    w = torch.tensor(2.5, requires_grad=True)
    for _ in range(100):
        (gradient,) = torch.autograd.grad((torch.sign(w) + 1) ** 2, w)
        with torch.no_grad():
            w -= 0.1 * gradient
    return w.item()


@drill.consequence
def consequence(answer: dict[str, float | str]) -> Text | None:
    for name, step in STEPS.items():
        if answer[name] == outcome(step):
            continue
        x = torch.tensor(2.5, requires_grad=True)
        y, moved = step(x), step(x + 0.125)
        made_by = type(y.grad_fn).__name__
        return Text(
            f"'{name}': from x = 2.5 to 2.625, y goes from {y.item():g} to {moved.item():g}; the "
            f"type of y.grad_fn is {made_by}",
            f"'{name}'：x 从 2.5 到 2.625，y 从 {y.item():g} 到 {moved.item():g}；y.grad_fn "
            f"的类型是 {made_by}",
        )
    if answer["trained"] != trained():
        return Text(
            "'trained': each step subtracts 0.1 times the gradient, and that is 2 * (sign + 1) "
            "times the gradient of sign",
            "'trained'：每一步减去 0.1 乘梯度，而梯度是 2 * (sign + 1) 乘 sign 的梯度",
        )
    return None


@drill.misconception(
    en="A comparison has no gradient at all, not one of 0: its result is not connected with `x`, "
    "and `backward` raises. `sign` and `floor` are connected, and their gradient is 0.",
    zh="比较不是梯度为 0，而是根本没有梯度：它的结果与 `x` 没有联系，`backward` 会报错。"
    "`sign` 和 `floor` 有联系，但梯度是 0。",
)
def took_no_gradient_for_zero():
    return {
        "comparison": 0.0,
        "where": 0.0,
        "sign": 0.0,
        "floor": 0.0,
        "relu": 1.0,
        "masked": 1.0,
        "trained": 2.5,
    }


@drill.misconception(
    en="`sign` and `floor` do not raise: torch gives them the gradient that they have almost "
    "everywhere, and training stands still without a word.",
    zh="`sign` 和 `floor` 不会报错：torch 给出它们几乎处处都有的那个梯度，于是训练悄无声息地停住。",
)
def expected_every_step_to_raise():
    return {
        "comparison": "RuntimeError",
        "where": "RuntimeError",
        "sign": "RuntimeError",
        "floor": "RuntimeError",
        "relu": 1.0,
        "masked": 1.0,
        "trained": 2.5,
    }


@drill.misconception(
    en="The loss is 4 here and would be 0 at a negative `w`, but a flat function does not tell "
    "which way that is: no step is ever made.",
    zh="这里损失是 4，`w` 变成负数时就是 0，但平坦的函数不会告诉你该往哪边走：一步也没有迈出。",
)
def expected_descent_to_find_the_step():
    return {
        "comparison": "RuntimeError",
        "where": "RuntimeError",
        "sign": 0.0,
        "floor": 0.0,
        "relu": 1.0,
        "masked": 1.0,
        "trained": -1.0,
    }


@drill.misconception(
    en="In `x * (x > 0)` the mask has no gradient, but `x` is a factor of its own: the gradient "
    "comes through that one.",
    zh="在 `x * (x > 0)` 里，掩码没有梯度，但 `x` 本身也是因子：梯度从它那里传过来。",
)
def took_the_mask_for_the_end():
    return {
        "comparison": "RuntimeError",
        "where": "RuntimeError",
        "sign": 0.0,
        "floor": 0.0,
        "relu": 1.0,
        "masked": "RuntimeError",
        "trained": 2.5,
    }


@drill.alternative
def in_another_order():
    answer = {"trained": 2.5, "masked": 1.0, "relu": 1.0, "floor": 0.0, "sign": 0.0}
    return answer | dict.fromkeys(("where", "comparison"), RuntimeError.__name__)


@drill.alternative
def asked_torch():
    def gradient(function):
        x = torch.tensor(2.5, requires_grad=True)
        return torch.autograd.grad(function(x), x)[0].item()

    return {
        "comparison": "RuntimeError",
        "where": "RuntimeError",
        "sign": gradient(torch.sign),
        "floor": gradient(torch.floor),
        "relu": gradient(torch.relu),
        "masked": gradient(lambda x: x * (x > 0)),
        "trained": 2.5,
    }
