"""1 / (1 + exp(-x)) has the right value everywhere and a gradient of NaN from -89 down."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.sigmoid", "torch.exp", "torch.tanh"),
    title=Text(en="A sigmoid for all numbers", zh="适用于所有数的 sigmoid"),
    statement=Text(
        en="Return the sigmoid s of each element, `1 / (1 + exp(-x))`. Values and the gradient "
        "with respect to `x`, which is s * (1 - s), must be right and finite for every finite `x`"
        ": for 1000, for -1000 and for 0. Not with torch's own `sigmoid`, under any of its names.",
        zh="逐元素返回 sigmoid 值 s，即 `1 / (1 + exp(-x))`。对任何有限的 `x`，包括 1000、-1000 和 "
        "0，数值以及对 `x` 的梯度 s * (1 - s) 都必须正确且有限。"
        "不用 torch 自带的 `sigmoid`（换个名字也不行）。",
    ),
    hints=(
        Text(
            en="At -100 the textbook's formula has the right value. What is `exp(100)` in float32, "
            "and what becomes of it on the way back?",
            zh="在 -100 处，课本上的公式数值是对的。float32 里 `exp(100)` 是多少？"
            "反向传播时它会变成什么？",
        ),
        Text(
            en="Whatever goes into `exp` must not be large. A `where` after it comes too late: "
            "both of its sides get a gradient.",
            zh="进入 `exp` 的数不能大。在它之后再用 `where` 就晚了：两边都会传到梯度。",
        ),
        Text(
            en="The curve of tanh has the same form: stretched to twice its width, halved in "
            "height and lifted.",
            zh="tanh 的曲线形状相同：横向拉宽一倍，高度减半，再上移。",
        ),
    ),
    gradients_of=("x",),
    ruled_out=("sigmoid", "special_expit"),
)


@drill.reference
def sigmoid_any_size(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = 1 / (1 + exp(-x[i]));  d out[i] / d x[i] = out[i] * (1 - out[i])"""
    out = torch.zeros_like(x)
    for i in range(len(x)):
        wide = x[i].double()
        if wide > -200:  # below that the sigmoid is 0 in float32, and so is its gradient
            out[i] = 1 / (1 + torch.exp(-wide))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one and minus one", "一和负一"), [1.0, -1.0]),
        (("-100", "-100"), [-100.0]),
        (("100", "100"), [100.0]),
        (("zero", "零"), [0.0, 2.0]),
        (("1000 and -1000", "1000 和 -1000"), [1000.0, -1000.0]),
        (("about ten", "十左右"), [-8.0, 8.0, -11.0, 11.0]),
        (("nothing", "空"), []),
    ]
    for name, values in draw.then_random(named, [None]):
        x = draw.signed(5) if values is None else torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="The values are right; the gradient is NaN from about -89 down: `exp(-x)` is infinite "
    "there, and on the way back it meets a factor of 0.",
    zh="数值对了，但大约从 -89 往下梯度就是 NaN：那里 `exp(-x)` 是无穷大，"
    "反向传播时它与因子 0 相乘。",
)
def took_the_textbook_formula(x):
    return 1 / (1 + torch.exp(-x))


@drill.misconception(
    en="This form is safe for negative numbers only: from 89 on it is infinity over infinity, NaN.",
    zh="这种写法只对负数安全：从 89 起就是无穷大除以无穷大，得到 NaN。",
)
def divided_two_exps(x):
    return torch.exp(x) / (1 + torch.exp(x))


@drill.misconception(
    en="The values are right. But `where` sends a gradient of 0 into the side that was not chosen; "
    "an infinity there turns it into NaN.",
    zh="数值对了。但 `where` 会把梯度 0 传进没被选中的那一边；那边若有无穷大，就变成 NaN。",
)
def chose_after_exp(x):
    return torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))


@drill.misconception(
    en="All is right but the gradient at 0: torch takes the slope of `abs` there as 0, so no "
    "gradient gets through. It should be 1/4, where the sigmoid is steepest.",
    zh="只有 0 处的梯度错了：torch 把 `abs` 在那里的斜率取为 0，梯度传不过去。"
    "本该是 1/4，sigmoid 在那里最陡。",
)
def took_abs_through_zero(x):
    small = torch.exp(-x.abs())
    return torch.where(x >= 0, 1.0, small) / (1 + small)


@drill.misconception(
    en="float64 only puts it off: at -1000 its `exp` overflows, too.",
    zh="float64 只是推迟了问题：到 -1000 它的 `exp` 也会溢出。",
)
def went_to_float64(x):
    return (1 / (1 + torch.exp(-x.double()))).float()


@drill.misconception(
    en="A bound of 10 cuts off where the curve still moves: at -10 the sigmoid is 0.00005, not "
    "yet nothing. `exp` in float32 can take far more than that.",
    zh="界限取 10，曲线在那里还没有走平：-10 处 sigmoid 是 0.00005，还不是 0。"
    "float32 的 `exp` 能承受的远不止这些。",
)
def clamped_at_ten(x):
    return 1 / (1 + torch.exp(-x.clamp(-10, 10)))


@drill.alternative
def two_classes_softmax(x):
    return torch.stack([x, torch.zeros_like(x)]).softmax(0)[0]


@drill.alternative
def clamped_where_it_is_flat(x):
    return torch.reciprocal(1 + torch.exp(-x.clamp(-60, 60)))


@drill.alternative
def written_where_it_is_safe(x):
    out = torch.empty_like(x)
    positive = x >= 0
    out[positive] = 1 / (1 + torch.exp(-x[positive]))
    out[~positive] = torch.exp(x[~positive]) / (1 + torch.exp(x[~positive]))
    return out


@drill.alternative
def exp_of_logsigmoid(x):
    return torch.nn.functional.logsigmoid(x).exp()


@drill.alternative
def chosen_on_both_sides(x):
    positive = x >= 0
    small = torch.exp(torch.where(positive, -x, x))
    return torch.where(positive, 1, small) / (1 + small)
