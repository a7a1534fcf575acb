"""where computes both sides; the gradient of the one that was not chosen is 0 times infinity."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.where", "torch.reciprocal"),
    title=Text(en="Reciprocal, safe gradient", zh="梯度安全的倒数"),
    statement=Text(
        en="Return `1 / x` for each element, and 0 where `x` is 0. The gradient with respect to "
        "`x` is compared too: where `x` is 0 it is 0.",
        zh="对每个元素返回 `1 / x`，`x` 为 0 处返回 0。对 `x` 的梯度也会比较：`x` 为 0 处梯度是 "
        "0。",
    ),
    hints=(
        Text(
            en="`where` computes both of its sides everywhere, and both get a gradient. What is "
            "the gradient of `1 / x` at 0?",
            zh="`where` 会在所有位置把两边都算出来，梯度也会传到两边。"
            "`1 / x` 在 0 处的梯度是多少？",
        ),
        Text(
            en="A gradient of 0 times an infinite derivative is NaN. The zero has to be gone "
            "before the division.",
            zh="梯度 0 乘以无穷大的导数得到 NaN。必须在做除法之前就把零换掉。",
        ),
        Text(
            en="Use `where` twice: once on what is divided by, once on the result.",
            zh="用两次 `where`：一次用在除数上，一次用在结果上。",
        ),
    ),
    gradients_of=("x",),
)


@drill.reference
def where_safe_reciprocal(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = 1 / x[i] if x[i] != 0 else 0;  d out[i] / d x[i] = -1 / x[i]**2, or 0"""
    out = torch.zeros_like(x)
    for i in range(len(x)):
        if x[i] != 0:
            out[i] = 1 / x[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), [2.0]),
        (("a zero", "一个零"), [0.0, 4.0]),
        (("both signs and a zero", "正负都有，还有零"), [-2.0, 0.0, 0.5, 4.0]),
        (("nothing", "空"), []),
        (("only zeros", "全是零"), [0.0, 0.0]),
        (("a very small number", "很小的数"), [1e-8, -1e-8, 2.0**-60]),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            x = draw.signed(5) / 8
            x[draw.choice(range(5))] = 0
        else:
            x = torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="The values are right and the gradient is NaN: `where` (or `nan_to_num`) after the division "
    "sends a gradient of 0 into `1 / x`, and 0 times infinity is NaN. Replace the zeros before "
    "dividing.",
    zh="数值对了，梯度却是 NaN：除完之后再用 `where`（或 `nan_to_num`），会把梯度 0 传进 `1 / x`，"
    "而 0 乘以无穷是 NaN。"
    "做除法之前就要把零换掉。",
)
def chose_after_dividing(x):
    return torch.where(x != 0, 1 / x, torch.zeros_like(x))


@drill.misconception(
    en="At 0 this is 0 * inf, and that is NaN, not 0: a mask that is multiplied cannot take an "
    "infinity away.",
    zh="在 0 处这是 0 * inf，结果是 NaN 而不是 0：用乘法做屏蔽去不掉无穷大。",
)
def multiplied_by_a_mask(x):
    return (1 / x) * (x != 0)


@drill.misconception(
    en="`clamp(min=...)` turns every negative number, and the zero, into a tiny positive one. "
    "The result is exactly 0 where `x` is 0, and `1 / x` everywhere else.",
    zh="`clamp(min=...)` 把所有负数和零都变成了很小的正数。题目要求 `x` 为 0 处恰好是 0，"
    "其余处是 `1 / x`。",
)
def clamped_to_a_small_number(x):
    return 1 / x.clamp(min=1e-6)


@drill.misconception(
    en="The values are right, but `detach()` cuts the result off from `x`: no gradient comes back.",
    zh="数值对了，但 `detach()` 把结果与 `x` 断开了：梯度传不回来。",
)
def detached_the_result(x):
    safe = torch.where(x == 0, 1.0, x)
    return torch.where(x == 0, 0.0, 1 / safe).detach()


@drill.alternative
def write_where_not_zero(x):
    out = torch.zeros_like(x)
    mask = x != 0
    out[mask] = 1 / x[mask]
    return out


@drill.alternative
def masked_fill_then_multiply(x):
    return x.masked_fill(x == 0, 1).reciprocal() * (x != 0)


@drill.alternative
def power_of_the_replaced(x):
    zero = x == 0
    return (torch.where(zero, torch.ones_like(x), x) ** -1).masked_fill(zero, 0)
