"""where has no `if`: it chooses element by element between two finished tensors."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.where", "torch.abs", "torch.square"),
    title=Text(en="Two formulas, one choice", zh="两个公式选一个"),
    statement=Text(
        en="The Huber loss of an error e is `e * e / 2` where the absolute value of e is at most "
        "`delta`, and `delta * (abs(e) - delta / 2)` elsewhere. Return it for each element of "
        "`error`. No Python loop; `huber_loss` and `smooth_l1_loss` are ruled out.",
        zh="误差 e 的 Huber 损失：e 的绝对值不超过 `delta` 时是 `e * e / 2`，否则是 "
        "`delta * (abs(e) - delta / 2)`。对 `error` 的每个元素返回它。不用 Python 循环，"
        "也不允许用 `huber_loss` 和 `smooth_l1_loss`。",
    ),
    hints=(
        Text(
            en="An `if` takes one way for all elements. Here each has a way of its own.",
            zh="`if` 让所有元素走同一条路。这里每个元素各走各的。",
        ),
        Text(
            en="Compute both formulas for all elements, and choose with a mask.",
            zh="两个公式都对所有元素算一遍，再用掩码来选。",
        ),
        Text(
            en="`torch.where(mask, a, b)` takes from `a` where the mask is True. Which formula is "
            "that, and does the mask look at the absolute value of the error?",
            zh="`torch.where(mask, a, b)` 在掩码为 True 处取 `a`。那应是哪个公式？"
            "掩码看的是误差的绝对值吗？",
        ),
    ),
    no_loop=True,
    ruled_out=("huber_loss", "smooth_l1_loss"),
)


@drill.reference
def where_huber(error: Float[Tensor, "n m"], delta: float) -> Float[Tensor, "n m"]:
    """out[i, j] = e * e / 2 if abs(e) <= delta else delta * (abs(e) - delta / 2),
    with e = error[i, j]
    """
    out = torch.empty_like(error)
    for i in range(len(error)):
        for j in range(error.shape[1]):
            e = error[i, j].item()
            out[i, j] = e * e / 2 if abs(e) <= delta else delta * (abs(e) - delta / 2)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one small, one large", "一小一大"), 1, 2, 1.5),
        (("both signs", "有正有负"), 1, 4, 2.5),
        (("all small", "全都小"), 1, 2, 4.0),
        (("square", "方阵"), 2, 2, 2.0),
        (("no rows", "零行"), 0, 2, 1.0),
        (("two by three", "两行三列"), 2, 3, 3.5),
    ]
    for name, n, m, delta in draw.then_random(named, [1, 2, 3], [2, 3], [0.5, 1.5, 2.0, 4.0]):
        yield Case(name, error=draw.signed(n, m), delta=delta)
    huge = torch.tensor([[1e30, 1.0]])
    yield Case(("a huge error", "极大的误差"), error=huge, delta=1.5)


@drill.misconception(
    en="The two formulas are swapped: `where` takes the first where its condition is True.",
    zh="两个公式写反了：条件为 True 处，`where` 取的是前一个。",
)
def swapped_the_formulas(error, delta):
    size = error.abs()
    return torch.where(size <= delta, delta * (size - delta / 2), error.square() / 2)


@drill.misconception(
    en="A large negative error is below `delta`, too, so it was squared. The condition has to "
    "look at the absolute value.",
    zh="很大的负误差也小于 `delta`，于是被平方了。条件要看绝对值。",
)
def forgot_the_size(error, delta):
    return torch.where(error <= delta, error.square() / 2, delta * (error.abs() - delta / 2))


@drill.misconception(
    en="`if` chose once for the whole tensor: as soon as one error is large, all go by the linear "
    "formula.",
    zh="`if` 对整个张量只选了一次：只要有一个误差大，全体都用了线性公式。",
)
def chose_for_all_at_once(error, delta):
    if (error.abs() <= delta).all():
        return error.square() / 2
    return delta * (error.abs() - delta / 2)


@drill.misconception(
    en="The smaller of the two formulas is not the rule: the line touches the parabola from below, "
    "so it would always win.",
    zh="规则不是取两个公式中较小的：直线从下方与抛物线相切，于是总是它更小。",
)
def took_the_smaller_formula(error, delta):
    return torch.minimum(error.square() / 2, delta * (error.abs() - delta / 2))


@drill.misconception(
    en="Weighed with 0 and 1, the formula that was not chosen is still added: where a square is "
    "infinite, 0 times it is NaN. `where` leaves it out.",
    zh="用 0 和 1 加权时，没选中的公式仍然被加了进来：平方若是无穷大，0 乘以它就是 NaN。"
    "`where` 则完全不取它。",
)
def weighted_by_the_mask(error, delta):
    large = (error.abs() > delta).to(error.dtype)
    return (1 - large) * error**2 / 2 + large * delta * (error.abs() - delta / 2)


@drill.alternative
def clamped_size(error, delta):
    size = error.abs()
    part = size.clamp(max=delta)
    return part * (size - part / 2)


@drill.alternative
def written_by_mask(error, delta):
    out = delta * (error.abs() - delta / 2)
    small = error.abs() <= delta
    out[small] = error[small] ** 2 / 2
    return out
