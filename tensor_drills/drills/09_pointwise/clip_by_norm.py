"""Clipping by norm keeps the direction, clipping by value does not."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.clamp", "torch.sqrt", "torch.nn.utils.clip_grad_norm_"),
    title=Text(en="Clip by norm", zh="按范数裁剪"),
    statement=Text(
        en="The norm of `gradient` is the square root of the sum of its squares. Where it is "
        "larger than `max_norm`, return the vector of the same direction with the norm "
        "`max_norm`; otherwise return the values as they are. No Python loop.",
        zh="`gradient` 的范数是各元素平方和的平方根。如果它大于 `max_norm`，返回方向相同、"
        "范数为 `max_norm` 的向量；否则原值返回。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The direction stays if every element is multiplied by the same number. By which?",
            zh="每个元素都乘以同一个数，方向就不变。乘以多少？",
        ),
        Text(
            en="By `max_norm / norm`, but never by more than 1.",
            zh="乘以 `max_norm / norm`，但不能超过 1。",
        ),
        Text(
            en="For a vector of zeros that quotient is infinite. Does your bound of 1 come before "
            "the product?",
            zh="全零向量的这个商是无穷大。你是在相乘之前就把它限制到 1 的吗？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def clip_by_norm(gradient: Float[Tensor, " n"], max_norm: float) -> Float[Tensor, " n"]:
    """norm = (gradient[0] ** 2 + gradient[1] ** 2 + ...) ** 0.5
    out[i] = gradient[i] * max_norm / norm if norm > max_norm else gradient[i]
    """
    norm = sum(value * value for value in gradient.tolist()) ** 0.5
    out = gradient.clone()
    if norm > max_norm:
        for i in range(len(gradient)):
            out[i] = gradient[i].item() * max_norm / norm
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a norm of 5, at most 1", "范数为 5，上限 1"), [3.0, -4.0], 1.0),
        (("a norm of 5, at most 10", "范数为 5，上限 10"), [3.0, -4.0], 10.0),
        (("a norm of 10, at most 2", "范数为 10，上限 2"), [6.0, -8.0], 2.0),
        (("all zeros", "全是零"), [0.0, 0.0], 1.0),
        (("small values, large norm", "值都小，范数大"), [0.75, 0.75, -0.75, 0.75], 1.0),
        (("a norm below 1", "范数小于 1"), [0.5, 0.25], 2.0),
        (("nothing", "空"), [], 1.0),
    ]
    for name, values, max_norm in draw.then_random(named, [None], [0.5, 2.0, 7.5, 40.0]):
        gradient = draw.signed(5) if values is None else torch.tensor(values)
        yield Case(name, gradient=gradient, max_norm=max_norm)


@drill.misconception(
    en="That clips each value by itself, so the vector turns: (3, -4) becomes (1, -1). Scale all "
    "values by one number.",
    zh="这是逐个值裁剪，向量的方向变了：(3, -4) 变成 (1, -1)。应当给所有值乘以同一个数。",
)
def clipped_each_value(gradient, max_norm):
    return gradient.clamp(-max_norm, max_norm)


@drill.misconception(
    en="Short vectors were stretched to `max_norm`, and zeros became NaN. Only what is too long is "
    "changed.",
    zh="短的向量也被拉长到 `max_norm`，全零的还成了 NaN。只有太长的才需要改。",
)
def always_scaled(gradient, max_norm):
    return gradient * max_norm / gradient.square().sum().sqrt()


@drill.misconception(
    en="The sum of the squares is the square of the norm: the root is missing.",
    zh="平方和是范数的平方：还差一个平方根。",
)
def forgot_the_root(gradient, max_norm):
    return gradient * (max_norm / gradient.square().sum()).clamp(max=1)


@drill.misconception(
    en="The largest absolute value was taken for the norm. A vector of many small values is long, "
    "too.",
    zh="把最大的绝对值当成了范数。许多小的值合在一起，向量也会很长。",
)
def took_the_largest_value(gradient, max_norm):
    if len(gradient) == 0:
        return gradient.clone()
    return gradient * (max_norm / gradient.abs().max()).clamp(max=1)


@drill.misconception(
    en="The bound is on the wrong side: `clamp(min=1)` lengthens what is short and lets pass what "
    "is too long.",
    zh="界限设反了：`clamp(min=1)` 拉长了短的，放过了太长的。",
)
def bounded_from_below(gradient, max_norm):
    return gradient * (max_norm / gradient.norm().clamp(min=1e-6)).clamp(min=1)


@drill.alternative
def with_a_branch(gradient, max_norm):
    norm = torch.linalg.vector_norm(gradient)
    if norm > max_norm:
        return gradient / norm * max_norm
    return gradient


@drill.alternative
def divided_by_the_excess(gradient, max_norm):
    return gradient / (gradient.norm() / max_norm).clamp(min=1)


@drill.alternative
def with_an_eps(gradient, max_norm):
    norm = torch.sqrt((gradient * gradient).sum())
    return gradient * min(1.0, max_norm / (norm.item() + 1e-6))


@drill.alternative
def clip_grad_norm(gradient, max_norm):
    parameter = torch.nn.Parameter(torch.zeros_like(gradient))
    parameter.grad = gradient.clone()
    torch.nn.utils.clip_grad_norm_([parameter], max_norm)
    return parameter.grad
