"""Clipping is for the gradient of the whole model, not for each parameter by itself."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.utils.clip_grad_norm_", "torch.linalg.vector_norm"),
    title=Text(en="Clip a model's gradients", zh="裁剪整个模型的梯度"),
    statement=Text(
        en="`gradients` are those of a model, one tensor for each parameter. Taken together as one "
        "long vector they have a norm. Where it is larger than `limit`, return them all scaled by "
        "one factor so that it is `limit`; otherwise return the same values. The tensors given "
        "stay as they are.",
        zh="`gradients` 是一个模型的梯度，每个参数一个张量。把它们连成一个长向量，就有一个范数。"
        "如果范数大于 `limit`，用同一个系数缩放所有梯度，使范数等于 `limit`；否则原值返回。"
        "传入的张量不得改动。",
    ),
    hints=(
        Text(
            en="The direction of the step must stay. Which factors may the tensors get for that?",
            zh="更新的方向必须保持不变。为此各个张量应当乘什么样的系数？",
        ),
        Text(
            en="The norm of the whole: the square root of the sum of all squares, over all "
            "tensors.",
            zh="整体的范数：所有张量的所有元素平方和的平方根。",
        ),
        Text(
            en="The factor is limit / norm, but never more than 1.",
            zh="系数是 limit / norm，但不能超过 1。",
        ),
    ),
)


@drill.reference
def clip_gradients_together(
    gradients: list[Float[Tensor, "..."]], limit: float
) -> list[Float[Tensor, "..."]]:
    """norm = the square root of the sum of value ** 2 over all values of all tensors
    out[k] = gradients[k] * limit / norm if norm > limit else gradients[k]
    """
    total = sum(value**2 for gradient in gradients for value in gradient.flatten().tolist())
    norm = total**0.5
    factor = limit / norm if norm > limit else 1.0
    return [gradient.double().mul(factor).to(gradient.dtype) for gradient in gradients]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two single numbers", "两个数"), [(1,), (1,)], 1.0),
        (("one tensor", "一个张量"), [(3,)], 2.0),
        (("within the limit", "没有超过上限"), [(2,), (1,)], 50.0),
        (("each small, together large", "单个不大，合起来大"), [(1,), (1,), (1,)], 3.5),
        (("a matrix and a bias", "矩阵与偏置"), [(2, 3), (2,)], 5.0),
        (("without dims", "零维"), [(), (2,)], 2.0),
    ]
    shapes = [[(2, 2), (2,)], [(3,), (2, 1), (2,)], [(2, 3), (3,)]]
    for name, sizes, limit in draw.then_random(named, shapes, [1.0, 4.0, 100.0]):
        yield Case(name, gradients=[draw.signed(*size) for size in sizes], limit=limit)
    turned = [draw.signed(2, 3).T, draw.signed(2)]
    yield Case(("a transposed gradient", "转置得到的梯度"), gradients=turned, limit=2.0)
    zeros = [torch.zeros(2), torch.zeros(1)]
    yield Case(("all zeros", "全是零"), gradients=zeros, limit=1.0)


@drill.misconception(
    en="Each tensor was clipped by its own norm: then each gets a factor of its own, and the "
    "direction of the step changes.",
    zh="每个张量都按自己的范数裁剪了：这样各自的系数不同，更新的方向就变了。",
)
def clipped_each_alone(gradients, limit):
    return [g * (limit / g.norm()).nan_to_num(1.0).clamp(max=1.0) for g in gradients]


@drill.misconception(
    en="Every value was cut off at the limit: that is clipping by value, and it changes the "
    "direction of the step.",
    zh="这是把每个值截断在上限之内，即按值裁剪，会改变更新的方向。",
)
def clipped_the_values(gradients, limit):
    return [g.clamp(-limit, limit) for g in gradients]


@drill.misconception(
    en="Gradients within the limit were scaled up to it. Clipping only ever makes them shorter.",
    zh="没有超过上限的梯度被放大到了上限。裁剪只会缩短，不会放大。",
)
def scaled_up_to_the_limit(gradients, limit):
    norm = torch.cat([g.flatten() for g in gradients]).norm()
    return [g * limit / norm for g in gradients]


@drill.misconception(
    en="The norms of the tensors were added up. The norm of the whole is the square root of the "
    "sum of their squares, and that is less.",
    zh="这里把各张量的范数直接相加了。整体的范数是它们平方和的平方根，要更小。",
)
def added_the_norms(gradients, limit):
    norm = sum(g.norm() for g in gradients)
    return [g * (limit / norm).clamp(max=1.0) for g in gradients]


@drill.misconception(
    en="The values are right, but the tensors given were scaled in place: the caller's gradients "
    "are no longer what they were.",
    zh="数值对了，但原地缩放了传入的张量：调用者的梯度已经不是原来的了。",
)
def scaled_in_place(gradients, limit):
    norm = torch.cat([g.flatten() for g in gradients]).norm()
    if norm > limit:
        for g in gradients:
            g.mul_(limit / norm)
    return gradients


@drill.alternative
def with_torch(gradients, limit):
    parameters = [torch.nn.Parameter(torch.zeros_like(g)) for g in gradients]
    for parameter, gradient in zip(parameters, gradients, strict=True):
        parameter.grad = gradient.clone()
    torch.nn.utils.clip_grad_norm_(parameters, limit)
    return [parameter.grad for parameter in parameters]


@drill.alternative
def norm_of_norms(gradients, limit):
    norm = torch.stack([torch.linalg.vector_norm(g) for g in gradients]).norm()
    factor = torch.clamp(limit / norm, max=1.0)
    return [factor * g for g in gradients]


@drill.alternative
def divided(gradients, limit):
    norm = sum((g**2).sum() for g in gradients) ** 0.5
    return [g / (norm / limit).clamp(min=1) for g in gradients]
