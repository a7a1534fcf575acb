"""Leaky ReLU: ReLU whose negative side keeps a slope. The larger of two lines is not always it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.nn.functional.leaky_relu", "torch.relu", "torch.where"),
    title=Text(en="Leaky ReLU with any slope", zh="任意斜率的 leaky ReLU"),
    statement=Text(
        en="Return `x` where it is positive and `slope * x` elsewhere. With slope 0 this is ReLU; "
        "`slope` may also be above 1 or negative. No element of `x` is 0. The gradient with "
        "respect to `x` is compared too. Not with `leaky_relu`, `prelu` or `rrelu`.",
        zh="`x` 为正处返回 `x`，其余处返回 `slope * x`。斜率为 0 时就是 ReLU；`slope` 也可能"
        "大于 1 或为负。`x` 中没有 0。对 `x` 的梯度也会比较。"
        "不用 `leaky_relu`、`prelu` 和 `rrelu`。",
    ),
    hints=(
        Text(
            en="There are two pieces, and the sign of `x` decides between them, not their size.",
            zh="函数有两段，选哪一段由 `x` 的符号决定，而不是看哪一段更大。",
        ),
        Text(
            en="`where` takes a condition and one tensor for each side.",
            zh="`where` 接收一个条件和两边各自的张量。",
        ),
    ),
    gradients_of=("x",),
    ruled_out=("leaky_relu", "prelu", "rrelu"),
)


@drill.reference
def leaky_relu_slope(x: Float[Tensor, " n"], slope: float) -> Float[Tensor, " n"]:
    """out[i] = x[i] if x[i] > 0 else slope * x[i];  d out[i] / d x[i] = 1, or slope"""
    out = torch.zeros_like(x)
    for i in range(len(x)):
        out[i] = x[i] if x[i] > 0 else slope * x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a small slope", "小斜率"), [-2.0, 3.0], 0.25),
        (("slope 0: ReLU", "斜率 0：ReLU"), [-2.0, 3.0], 0.0),
        (("slope 2", "斜率 2"), [-2.0, 3.0], 2.0),
        (("a negative slope", "负斜率"), [-2.0, 3.0], -0.5),
        (("slope 1: nothing changes", "斜率 1：不变"), [-2.0, 3.0], 1.0),
        (("close to 0", "很接近 0"), [-(2.0**-30), 2.0**-30], 3.0),
        (("nothing", "空"), [], 0.25),
    ]
    for name, values, slope in draw.then_random(named, [None], (-1.5, 0.0, 0.125, 0.5, 3.0)):
        x = draw.signed(5) if values is None else torch.tensor(values)
        yield Case(name, x=x, slope=slope)


@drill.misconception(
    en="The larger of `x` and `slope * x` is the right one only while the slope is below 1. With a "
    "slope of 2 both sides come from the wrong line.",
    zh="只有斜率小于 1 时，`x` 与 `slope * x` 中较大者才是对的。斜率为 2 时，两边都选错了。",
)
def took_the_larger(x, slope):
    return torch.maximum(x, slope * x)


@drill.misconception(
    en="On the positive side both terms count: the slope there is 1 + slope. The second term "
    "belongs to the negative side alone.",
    zh="在正的一侧，两项都算进去了：斜率成了 1 + slope。第二项只应作用于负的一侧。",
)
def added_the_slope_everywhere(x, slope):
    return torch.relu(x) + slope * x


@drill.misconception(
    en="The negative side is the number `slope` itself, whatever `x` is: a flat line with no "
    "gradient. It should be `slope * x`.",
    zh="负的一侧成了常数 `slope`，与 `x` 无关：一条没有梯度的水平线。应当是 `slope * x`。",
)
def put_the_slope_itself(x, slope):
    return torch.where(x > 0, x, slope)


@drill.misconception(
    en="The sides are swapped: the slope belongs to the numbers that are not positive.",
    zh="两边弄反了：斜率应作用于不为正的那些数。",
)
def swapped_the_sides(x, slope):
    return torch.where(x > 0, slope * x, x)


@drill.alternative
def clamped_sides(x, slope):
    return x.clamp(min=0) + slope * x.clamp(max=0)


@drill.alternative
def times_its_slope(x, slope):
    positive = (x > 0).to(x.dtype)
    return x * (positive + slope * (1 - positive))


@drill.alternative
def two_relus(x, slope):
    return torch.relu(x) - slope * torch.relu(-x)


@drill.alternative
def written_under_a_mask(x, slope):
    out = x.clone()
    out[x < 0] = slope * x[x < 0]
    return out
