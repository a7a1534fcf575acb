"""A stable value is not yet a stable gradient."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

ENOUGH = 40

drill = Drill(
    level=4,
    ops=("torch.exp", "torch.log1p", "torch.where"),
    title=Text(en="Softplus for all numbers", zh="适用于所有数的 softplus"),
    statement=Text(
        en="Return `log(1 + exp(x))` for each element; no element is 0. Values and the gradient "
        "with respect to `x`, which is `1 / (1 + exp(-x))`, must be right and finite for every "
        "finite `x`, 1000 and -1000 as well. `softplus`, `logaddexp` and `logsumexp` are ruled "
        "out.",
        zh="逐元素返回 `log(1 + exp(x))`；没有为 0 的元素。对任何有限的 `x`（包括 1000 和 "
        "-1000），数值以及对 `x` 的梯度 `1 / (1 + exp(-x))` 都必须正确且有限。不允许用 "
        "`softplus`、`logaddexp` 和 `logsumexp`。",
    ),
    hints=(
        Text(
            en="For large `x` the result is nearly `x` itself. How can `exp` be kept from growing?",
            zh="`x` 很大时，结果几乎就是 `x` 本身。怎样才能不让 `exp` 变得很大？",
        ),
        Text(
            en="log(1 + exp(x)) = x + log(1 + exp(-x)). One of the two forms is safe for each "
            "sign.",
            zh="log(1 + exp(x)) = x + log(1 + exp(-x))。每种符号都有一种形式是安全的。",
        ),
        Text(
            en="If you choose with `where`: an infinity on the side that is not chosen still makes "
            "the gradient NaN. Bound what goes into `exp`.",
            zh="如果用 `where` 来选：没选中的那一边若出现无穷大，梯度仍会变成 NaN。"
            "要限制进入 `exp` 的数。",
        ),
    ),
    gradients_of=("x",),
    ruled_out=("softplus", "logaddexp", "logsumexp"),
)


@drill.reference
def softplus_gradient(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = log(1 + exp(x[i]));  d out[i] / d x[i] = 1 / (1 + exp(-x[i]))"""
    out = torch.zeros_like(x)
    for i in range(len(x)):
        wide = x[i].double()  # beyond 40, exp(-x) is nothing beside x, even in float64
        out[i] = wide if wide > ENOUGH else torch.log(1 + torch.exp(wide))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one and minus one", "一和负一"), [1.0, -1.0]),
        (("100", "100"), [100.0]),
        (("-100", "-100"), [-100.0, 2.0]),
        (("1000 and -1000", "1000 和 -1000"), [1000.0, -1000.0]),
        (("nothing", "空"), []),
        (("tens", "几十"), [15.0, 25.0, -15.0, 89.0]),
    ]
    for name, values in draw.then_random(named, [None]):
        x = draw.signed(5) if values is None else torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="`exp(x)` is infinite beyond 88 in float32, and so is its logarithm; in the gradient that "
    "infinity meets a 0, and their product is NaN.",
    zh="float32 里 `x` 超过 88，`exp(x)` 就是无穷大，取对数还是无穷大；"
    "求梯度时这个无穷大与 0 相乘，得到 NaN。",
)
def took_exp_at_once(x):
    return torch.log1p(torch.exp(x))


@drill.misconception(
    en="The values are right and the gradient is NaN beyond 88: on the side that `where` did not "
    "choose there is an infinity, and 0 times infinity is NaN. Bound `x` before `exp` as well.",
    zh="数值对了，但 `x` 超过 88 时梯度是 NaN：`where` 没选中的那一边是无穷大，而 0 乘以无穷是 "
    "NaN。在 `exp` 之前也要限制 `x`。",
)
def chose_after_exp(x):
    return torch.where(x > 20, x, torch.log1p(torch.exp(x)))


@drill.misconception(
    en="A bound on `x` keeps `exp` finite, but beyond the bound the result stands still and its "
    "gradient is 0. It should go on as `x` does, with a gradient of 1.",
    zh="限制 `x` 让 `exp` 保持有限，但超过界限后结果不再变化，梯度是 0。"
    "它本应随 `x` 继续增长，梯度为 1。",
)
def clamped_the_input(x):
    return torch.log1p(torch.exp(x.clamp(max=80)))


@drill.misconception(
    en="float64 only puts it off: at 1000 its `exp` overflows, too.",
    zh="float64 只是推迟了问题：到 1000 它的 `exp` 也会溢出。",
)
def went_to_float64(x):
    return torch.log1p(torch.exp(x.double())).float()


@drill.misconception(
    en="That is `relu`: the part that smooths its corner, log(1 + exp(-|x|)), is missing.",
    zh="这是 `relu`：少了拐角处的平滑部分 log(1 + exp(-|x|))。",
)
def took_relu(x):
    return torch.relu(x)


@drill.alternative
def larger_part_and_log1p(x):
    return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))


@drill.alternative
def chosen_on_both_sides(x):
    small = torch.where(x > 20, torch.zeros_like(x), x)
    return torch.where(x > 20, x, torch.log1p(torch.exp(small)))


@drill.alternative
def minus_log_sigmoid(x):
    return -torch.nn.functional.logsigmoid(-x)


@drill.alternative
def written_where_it_is_safe(x):
    out = x.clone()
    small = x < 20
    out[small] = torch.log(1 + torch.exp(x[small]))
    return out
