"""where chooses values; the gradient still runs through the side that was not chosen."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.where", "torch.sqrt"),
    title=Text(en="Root with a safe gradient", zh="梯度安全的平方根"),
    statement=Text(
        en="Return the square root of each positive element of `x`, and 0 for all others. The "
        "gradient with respect to `x` is compared too: it is 0 where `x` is not positive.",
        zh="`x` 的正元素返回其平方根，其余元素返回 0。对 `x` 的梯度也会比较："
        "`x` 不为正的地方梯度是 0。",
    ),
    hints=(
        Text(
            en="Call your function on [-4., 0., 4.] with `requires_grad=True` and print the "
            "gradient.",
            zh="用 `requires_grad=True` 的 [-4., 0., 4.] 调用你的函数，打印梯度看看。",
        ),
        Text(
            en="`where` sends 0 back into the side that it did not choose. There `sqrt` divides "
            "that 0 by its own result: 0 / 0 at zero, 0 / NaN at negative numbers.",
            zh="`where` 会给没选中的一边传回 0。`sqrt` 再用这个 0 除以它自己的结果："
            "在零处是 0 / 0，在负数处是 0 / NaN。",
        ),
        Text(
            en="Choose what goes into the root, so that the root never sees a number that it "
            "cannot handle.",
            zh="对进入平方根的数做选择，让平方根根本遇不到它处理不了的数。",
        ),
    ),
    gradients_of=("x",),
)


@drill.reference
def where_root_gradient(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = x[i] ** 0.5 if x[i] > 0 else 0;  d out[i] / d x[i] = 0.5 / x[i] ** 0.5, or 0"""
    out = torch.zeros_like(x)
    for i in range(len(x)):
        if x[i] > 0:
            out[i] = x[i] ** 0.5
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("four", "四"), [4.0]),
        (("a negative number", "一个负数"), [-4.0, 4.0]),
        (("a zero", "一个零"), [0.0, 4.0]),
        (("all three", "三种都有"), [0.25, -1.0, 0.0]),
        (("nothing", "空"), []),
        (("none positive", "没有正数"), [-2.0, 0.0]),
        (("a very small number", "很小的数"), [1e-14, 1.0]),
    ]
    for name, values in draw.then_random(named, [None]):
        if values is None:
            x = draw.signed(5) / 4
            x[draw.choice(range(5))] = 0
        else:
            x = torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="The values are right and the gradient is NaN where `x` is not positive: `where` hides the "
    "value of the other side, but its backward still runs. Choose before the root, not only after.",
    zh="数值对了，但 `x` 不为正处梯度是 NaN：`where` 只挡住了另一边的值，它的反向传播照样进行。"
    "应当在开方之前就选择，而不只在之后。",
)
def chose_after_the_root(x):
    return torch.where(x > 0, x.sqrt(), 0.0)


@drill.misconception(
    en="Negative numbers are mended, zero is not: the gradient of `clamp(min=0)` at 0 is 1, and "
    "that of the root is infinite there.",
    zh="负数处好了，零处没有：`clamp(min=0)` 在 0 处的梯度是 1，而平方根在那里的梯度是无穷大。",
)
def clamped_at_zero(x):
    return x.clamp(min=0).sqrt()


@drill.misconception(
    en="`nan_to_num` repairs the values only. Its 0 runs back into the root, which divides it by "
    "NaN; and at 0 the root's own gradient is infinite.",
    zh="`nan_to_num` 只修好了数值。它传回的 0 进了平方根，再除以 NaN；而在 0 "
    "处平方根本身的梯度就是无穷大。",
)
def replaced_nan_afterwards(x):
    return torch.nan_to_num(x.sqrt())


@drill.misconception(
    en="The absolute value has a root everywhere, so negative numbers are fine; but at 0 a "
    "gradient of 0 is divided by a root of 0, and that is NaN.",
    zh="绝对值处处能开方，负数没问题了；但在 0 处，梯度 0 要除以平方根 0，得到 NaN。",
)
def masked_the_root_of_the_size(x):
    return x.abs().sqrt() * (x > 0)


@drill.misconception(
    en="A small number under the root keeps the gradient finite, but changes the values, most of "
    "all at 0.",
    zh="在根号里加一个小数能让梯度有限，却改变了数值，在 0 处最明显。",
)
def added_a_small_number(x):
    return (x.clamp(min=0) + 1e-6).sqrt()


@drill.alternative
def ones_under_the_root(x):
    positive = x > 0
    return torch.where(positive, torch.where(positive, x, 1.0).sqrt(), 0.0)


@drill.alternative
def filled_before_and_after(x):
    rest = ~(x > 0)
    return (x.masked_fill(rest, 1) ** 0.5).masked_fill(rest, 0)


@drill.alternative
def written_where_positive(x):
    out = torch.zeros_like(x)
    positive = x > 0
    out[positive] = x[positive].sqrt()
    return out


@drill.alternative
def relu_before_the_root(x):
    return torch.relu(x).sqrt()


@drill.alternative
def chosen_before_the_root(x):
    return torch.where(x > 0, x, 0.0).sqrt()
