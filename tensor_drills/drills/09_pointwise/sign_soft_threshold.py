"""Shrink towards zero: the sign is kept, the size is reduced."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.sign", "torch.abs", "torch.clamp"),
    title=Text(en="Shrink towards zero", zh="向零收缩"),
    statement=Text(
        en="Move every element of `x` towards 0 by `threshold`, but not beyond 0: one that is "
        "nearer to 0 than that becomes 0. `threshold` is not negative. No Python loop.",
        zh="让 `x` 的每个元素向 0 靠近 `threshold`，但不越过 0：离 0 不足这么远的变成 0。"
        "`threshold` 不是负数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="An element is its sign times its absolute value. Which of the two changes?",
            zh="一个元素等于符号乘以绝对值。变的是哪一个？",
        ),
        Text(
            en="The absolute value gets smaller by `threshold`, and `clamp` stops it at 0.",
            zh="绝对值减去 `threshold`，再用 `clamp` 让它不小于 0。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def sign_soft_threshold(x: Float[Tensor, " n"], threshold: float) -> Float[Tensor, " n"]:
    """out[i] = x[i] - threshold if x[i] > threshold,
    x[i] + threshold if x[i] < -threshold, else 0
    """
    out = torch.zeros_like(x)
    for i in range(len(x)):
        if x[i] > threshold:
            out[i] = x[i] - threshold
        if x[i] < -threshold:
            out[i] = x[i] + threshold
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("both signs", "有正有负"), [3.0, -3.0], 1.0),
        (("near zero", "接近零"), [0.5, -0.5, 0.0], 1.0),
        (("on the threshold", "恰好等于阈值"), [1.0, -1.0], 1.0),
        (("a threshold of 0", "阈值为 0"), [2.0, -2.0, 0.0], 0.0),
        (("nothing", "空"), [], 1.0),
    ]
    for name, values, threshold in draw.then_random(named, [None], [0.5, 2.5, 3.5]):
        x = draw.signed(6) if values is None else torch.tensor(values)
        yield Case(name, x=x, threshold=threshold)


@drill.misconception(
    en="What is small was set to 0, but what is left was not moved: that is a hard threshold. "
    "Everything comes nearer to 0.",
    zh="小的变成了 0，剩下的却没有移动：那是硬阈值。所有元素都要向 0 靠近。",
)
def left_the_rest_in_place(x, threshold):
    return torch.where(x.abs() > threshold, x, torch.zeros_like(x))


@drill.misconception(
    en="Negative elements became 0: `clamp(min=0)` on `x` itself looks at one side only. Clamp "
    "the absolute value less `threshold`, and give it its sign back.",
    zh="负的元素都成了 0：直接对 `x` 用 `clamp(min=0)` 只顾了一边。应当对绝对值减 `threshold` "
    "的结果做，再把符号乘回去。",
)
def lost_the_negative_side(x, threshold):
    return (x - threshold).clamp(min=0)


@drill.misconception(
    en="Elements near 0 were carried beyond it: 0.5 moved by 1 is -0.5. They have to stop at 0.",
    zh="靠近 0 的元素越过了 0：0.5 移动 1 成了 -0.5。到 0 就该停住。",
)
def went_beyond_zero(x, threshold):
    return x - x.sign() * threshold


@drill.misconception(
    en="The sign is lost: the absolute values were reduced, but not multiplied by `sign(x)` again.",
    zh="符号丢了：绝对值减小之后没有再乘以 `sign(x)`。",
)
def lost_the_sign(x, threshold):
    return (x.abs() - threshold).clamp(min=0)


@drill.misconception(
    en="`clamp(-threshold, threshold)` keeps what is small and cuts what is large: it is just what "
    "has to be taken away from `x`.",
    zh="`clamp(-threshold, threshold)` 保留小的、截掉大的：这恰恰是应当从 `x` 中减去的部分。",
)
def kept_what_is_to_go(x, threshold):
    return x.clamp(-threshold, threshold)


@drill.alternative
def softshrink(x, threshold):
    return torch.nn.functional.softshrink(x, threshold)


@drill.alternative
def less_its_clamped_part(x, threshold):
    return x - x.clamp(-threshold, threshold)


@drill.alternative
def two_sides(x, threshold):
    return torch.relu(x - threshold) - torch.relu(-x - threshold)


@drill.alternative
def copysign(x, threshold):
    return torch.copysign((x.abs() - threshold).clamp_min(0), x)
