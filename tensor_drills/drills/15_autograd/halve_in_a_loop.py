"""Autograd records what was run: loops and conditions leave no trace but the ops."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.abs", "torch.max", "torch.div"),
    title=Text(en="Halve until it fits", zh="减半直到够小"),
    statement=Text(
        en="Halve all of `x` again and again, for as long as one of its elements is larger than 1 "
        "in absolute value, and return it. The gradient is compared too: it is halved as often as "
        "the values were.",
        zh="只要 `x` 中有元素的绝对值大于 1，就把整个 `x` 减半，如此反复，最后返回它。"
        "梯度也会比较：数值减半了几次，梯度就减半几次。",
    ),
    hints=(
        Text(
            en="A Python `while` is fine: autograd sees only the divisions that are carried out.",
            zh="用 Python 的 `while` 就行：autograd 只看到真正执行了的除法。",
        ),
        Text(
            en="Make a new tensor in each round; `x` itself may not be written to.",
            zh="每一轮都得到新的张量；不能原地修改 `x` 本身。",
        ),
    ),
    gradients_of=("x",),
)


@drill.reference
def halve_in_a_loop(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = x[i] / 2**k with the least k such that all abs(out[i]) <= 1;
    d out[i] / d x[i] = 1 / 2**k
    """
    k = 0
    while any(abs(value) > 2**k for value in x.tolist()):
        k += 1
    return torch.stack([value / 2**k for value in x])


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("small enough", "已经够小"), [0.5, -1.0]),
        (("once", "一次"), [1.5, 0.25]),
        (("a negative one is the largest", "绝对值最大的是负数"), [-3.0, 0.5]),
        (("exactly 1 in the end", "最后恰好是 1"), [8.0, -2.0, 1.0]),
        (("only zeros", "全是零"), [0.0, 0.0]),
    ]
    for name, values in draw.then_random(named, [None]):
        x = draw.signed(3) * draw.choice((0.25, 1, 7)) if values is None else torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="`x /= 2` writes to the caller's tensor, and on a leaf that requires a gradient torch "
    "raises. `x = x / 2` makes a new one.",
    zh="`x /= 2` 会改动调用者的张量；对需要梯度的叶子，torch 会报错。`x = x / 2` 则得到新的张量。",
)
def halved_in_place(x):
    while x.abs().max() > 1:
        x /= 2
    return x


@drill.misconception(
    en="`detach` in the loop throws the record away, so no gradient comes back. To look at a "
    "value needs no `detach`; the division has to stay recorded.",
    zh="循环里的 `detach` 把记录丢掉了，梯度传不回来。只是看一眼数值不需要 `detach`；"
    "除法必须被记录。",
)
def detached_in_the_loop(x):
    while x.abs().max() > 1:
        x = x.detach() / 2
    return x


@drill.misconception(
    en="`x.max()` is the largest value, not the largest absolute value: a large negative number "
    "is overlooked.",
    zh="`x.max()` 是最大的值，不是最大的绝对值：很大的负数被漏掉了。",
)
def looked_at_the_largest_value(x):
    while x.max() > 1:
        x = x / 2
    return x


@drill.misconception(
    en="An `if` looks only once. A 4, for example, needs to be halved twice.",
    zh="`if` 只看一次。比如 4 就要减半两次。",
)
def halved_once(x):
    if x.abs().max() > 1:
        x = x / 2
    return x


@drill.misconception(
    en="This scales to a largest value of 1, not by halves; and as the divisor depends on `x`, it "
    "has a gradient of its own.",
    zh="这是把最大值缩放成 1，而不是逐次减半；而且除数与 `x` 有关，它自己也带来梯度。",
)
def divided_by_the_largest(x):
    return x / x.abs().max().clamp(min=1)


@drill.alternative
def recursion(x):
    def halved(y):
        return halved(y * 0.5) if (y.abs() > 1).any() else y

    return halved(x)


@drill.alternative
def counted_first(x):
    k, largest = 0, x.abs().max().item()
    while largest > 1:
        largest, k = largest / 2, k + 1
    return x / 2**k


@drill.alternative
def whole_tensor_power(x):
    k = x.detach().abs().max().clamp(min=1).log2().ceil()
    return x * torch.exp2(-k)
