"""Where a sigmoid is flat, what comes after it decides whether anything is learned."""

import torch.nn.functional as functional

from tensor_drills.declare import Drill, Text, torch

LOSSES = {
    "mse": (-20.0, lambda z: (torch.sigmoid(z) - 1) ** 2),
    "log": (-20.0, lambda z: -torch.log(torch.sigmoid(z))),
    "log_turned": (20.0, lambda z: -torch.log(1 - torch.sigmoid(z))),
    "log_far": (-200.0, lambda z: -torch.log(torch.sigmoid(z))),
    "bce_far": (
        -200.0,
        lambda z: functional.binary_cross_entropy(torch.sigmoid(z), torch.ones_like(z)),
    ),
    "logits_far": (
        -200.0,
        lambda z: functional.binary_cross_entropy_with_logits(z, torch.ones_like(z)),
    ),
}

drill = Drill(
    level=5,
    ops=(
        "torch.sigmoid",
        "torch.nn.functional.binary_cross_entropy",
        "torch.nn.functional.binary_cross_entropy_with_logits",
    ),
    title=Text(en="Does a flat sigmoid learn", zh="饱和的 sigmoid 还学得动吗"),
    statement=Text(
        en="A neuron is confidently wrong: z is a float32 score, p = torch.sigmoid(z). Return a "
        "dict with `z.grad` after `backward` of each loss: a float rounded to 3 decimal places, "
        "or float('nan'). For z = -20, true class 1: 'mse' (p - 1)**2; 'log' -log(p). For z = 20, "
        "true class 0: 'log_turned' -log(1 - p). For z = -200, true class 1: 'log_far' -log(p); "
        "'bce_far' binary_cross_entropy(p, 1); 'logits_far' binary_cross_entropy_with_logits(z, "
        "1).",
        zh="一个神经元错得很自信：z 是 float32 的得分，p = torch.sigmoid(z)。"
        "对下列每个损失做 `backward`，用字典返回 `z.grad`：保留 3 位小数的浮点数，或 float('nan')。"
        "z = -20、真实类别为 1：'mse' (p - 1)**2；'log' -log(p)。"
        "z = 20、真实类别为 0：'log_turned' -log(1 - p)。"
        "z = -200、真实类别为 1：'log_far' -log(p)；'bce_far' binary_cross_entropy(p, 1)；"
        "'logits_far' binary_cross_entropy_with_logits(z, 1)。",
    ),
    hints=(
        Text(
            en="On the way back through the sigmoid everything is multiplied by p * (1 - p). How "
            "large is that at z = -20? Which of the losses makes up for it?",
            zh="反向经过 sigmoid 时，一切都要乘以 p * (1 - p)。z = -20 时它有多大？"
            "哪些损失能把它抵消？",
        ),
        Text(
            en="float32 has small numbers such as 2e-9, but none between 1 and 0.99999994. What "
            "is p at z = 20, and what is 1 - p?",
            zh="float32 能表示 2e-9 这样的小数，但 1 与 0.99999994 之间没有别的数。"
            "z = 20 时 p 是多少？1 - p 呢？",
        ),
        Text(
            en="At z = -200, p is exactly 0. An infinite derivative times 0 is NaN; a large finite "
            "one times 0 is 0.",
            zh="z = -200 时 p 恰好是 0。无穷大的导数乘以 0 得 NaN；很大但有限的导数乘以 0 得 0。",
        ),
    ),
)


@drill.reference
def saturated_sigmoid() -> dict[str, float]:
    """As torch itself has them."""
    return {name: round(gradient(name), 3) for name in LOSSES}


def gradient(name):
    """Return z.grad after backward of one of the losses."""
    score, loss = LOSSES[name]
    z = torch.tensor(score, requires_grad=True)
    loss(z).backward()
    return z.grad.item()


@drill.consequence
def consequence(answer: dict[str, float]) -> Text | None:
    for name, (score, loss) in LOSSES.items():
        right, given = gradient(name), float(answer[name])
        if given == round(right, 3) or (given != given and right != right):
            continue
        z = torch.tensor(score)
        p = torch.sigmoid(z)
        one, other = f"p = {p.item():.4g}", f"1 - p = {(1 - p).item():.4g}"
        return Text(
            f"'{name}': in float32 {one}, {other}, and the loss is {loss(z).item():.4g}",
            f"'{name}'：在 float32 里 {one}，{other}，损失是 {loss(z).item():.4g}",
        )
    return None


@drill.misconception(
    en="A large error does not make a large gradient: through a flat sigmoid the squared error "
    "has almost none, just where the neuron is most wrong.",
    zh="误差大不等于梯度大：隔着一个走平的 sigmoid，平方误差几乎没有梯度，"
    "而这正是神经元错得最厉害的地方。",
)
def took_the_error_for_the_gradient():
    return {
        "mse": -2.0,
        "log": -1.0,
        "log_turned": float("nan"),
        "log_far": float("nan"),
        "bce_far": 0.0,
        "logits_far": -1.0,
    }


@drill.misconception(
    en="On paper the log takes the sigmoid's flatness away everywhere, and the gradient is p less "
    "the target. In float32 that ends where p or 1 - p has been rounded to 0.",
    zh="在纸面上，对数处处都能抵消 sigmoid 的平坦，梯度等于 p 减去目标。"
    "但在 float32 里，p 或 1 - p 一旦舍入成 0，就不成立了。",
)
def trusted_the_formula_on_paper():
    return {
        "mse": 0.0,
        "log": -1.0,
        "log_turned": 1.0,
        "log_far": -1.0,
        "bce_far": -1.0,
        "logits_far": -1.0,
    }


@drill.misconception(
    en="A flat sigmoid is not the end in every case: 1 / p, the slope of the log, is large where "
    "p * (1 - p) is small, and while p is not 0 their product stays.",
    zh="sigmoid 走平并不总是学不动：对数的斜率 1 / p 恰好在 p * (1 - p) 小的地方很大；"
    "只要 p 还不是 0，两者的乘积就还在。",
)
def gave_up_every_saturated_neuron():
    return {
        "mse": 0.0,
        "log": 0.0,
        "log_turned": 0.0,
        "log_far": 0.0,
        "bce_far": 0.0,
        "logits_far": 0.0,
    }


@drill.misconception(
    en="The two sides are not alike in float32: near 0 there are very small numbers, near 1 there "
    "are none. A p that is tiny is still there; a p that is nearly 1 is 1.",
    zh="在 float32 里两边并不对称：0 附近有非常小的数，1 附近没有。"
    "很小的 p 还保留着；几乎是 1 的 p 就成了 1。",
)
def expected_both_sides_alike():
    return {
        "mse": 0.0,
        "log": -1.0,
        "log_turned": 1.0,
        "log_far": float("nan"),
        "bce_far": 0.0,
        "logits_far": -1.0,
    }


@drill.alternative
def in_another_order():
    return {
        "logits_far": -1.0,
        "bce_far": -0.0,
        "log_far": float("nan"),
        "log_turned": float("nan"),
        "log": -1.0,
        "mse": -0.0,
    }


@drill.alternative
def asked_torch():
    def slope(score, loss):
        z = torch.tensor(score, requires_grad=True)
        return round(torch.autograd.grad(loss(torch.sigmoid(z)), z)[0].item(), 3)

    one = torch.tensor(1.0)
    z = torch.tensor(-200.0, requires_grad=True)
    functional.binary_cross_entropy_with_logits(z, one).backward()
    return {
        "mse": slope(-20.0, lambda p: (p - 1).square()),
        "log": slope(-20.0, lambda p: -p.log()),
        "log_turned": slope(20.0, lambda p: -(1 - p).log()),
        "log_far": slope(-200.0, lambda p: -p.log()),
        "bce_far": slope(-200.0, lambda p: functional.binary_cross_entropy(p, one)),
        "logits_far": round(z.grad.item(), 3),
    }
