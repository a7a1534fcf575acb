"""The part of a vector along another: two dot products and their quotient."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.dot", "torch.linalg.vector_norm"),
    title=Text(en="The part along a direction", zh="沿某个方向的分量"),
    statement=Text(
        en="Return the projection of `x` onto the line through `direction`: the multiple of "
        "`direction` that is nearest to `x`. `direction` is not zero, and of any length.",
        zh="返回 `x` 在 `direction` 所在直线上的投影："
        "即 `direction` 的各个倍数中离 `x` 最近的那个。`direction` 不为零，长度任意。",
    ),
    hints=(
        Text(
            en="How much of `direction` is in `x`? A dot product tells, but it also grows with the "
            "length of `direction`.",
            zh="`x` 沿 `direction` 有多少？点积可以回答，但它也随 `direction` 的长度变大。",
        ),
        Text(
            en="Doubling `direction` must change nothing. It occurs twice in the numerator, so its "
            "length has to be divided out twice.",
            zh="把 `direction` 加倍，结果应当不变。它在分子里出现了两次，所以它的长度也要除两次。",
        ),
        Text(
            en="`direction` dotted with itself is the square of its length.",
            zh="`direction` 与自己的点积，就是它长度的平方。",
        ),
    ),
)


@drill.reference
def dot_projection(x: Float[Tensor, " n"], direction: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[j] = s * direction[j],
    s = (sum over i of x[i] * direction[i]) / (sum over i of direction[i] ** 2)"""
    above = below = 0.0
    for i in range(len(x)):
        above += x[i].item() * direction[i].item()
        below += direction[i].item() ** 2
    out = torch.empty_like(x)
    for j in range(len(x)):
        out[j] = above / below * direction[j].item()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("along the first of two", "沿第一个坐标"), [3.0, 4.0], [2.0, 0.0]),
        (("at right angles", "垂直"), [1.0, 1.0], [1.0, -1.0]),
        (("backwards", "方向相反"), [2.0, 0.0], [-1.0, 1.0]),
        (("one dim", "一维"), [5.0], [2.0]),
        (("three dims", "三维"), [5.0, -3.0, 2.0], [2.0, -2.0, 1.0]),
        (("a short direction", "很短的方向"), [5.0, 0.0], [3e-4, 4e-4]),
    ]
    for name, x, direction in draw.then_random(named, [None], [None]):
        if x is None:
            n = draw.choice(range(2, 6))
            yield Case(name, x=draw.signed(n), direction=draw.signed(n) / 4)
        else:
            yield Case(name, x=torch.tensor(x), direction=torch.tensor(direction))


@drill.misconception(
    en="Without a division the result grows with the square of the length of `direction`.",
    zh="没有做除法，结果会随 `direction` 长度的平方变大。",
)
def divided_by_nothing(x, direction):
    return torch.dot(x, direction) * direction


@drill.misconception(
    en="Divided by the length once only: right for a direction of length 1, and for no other. "
    "`direction` occurs twice in the numerator.",
    zh="只除了一次长度：`direction` 的长度为 1 时才对。分子里 `direction` 出现了两次。",
)
def divided_by_the_length_once(x, direction):
    return torch.dot(x, direction) / direction.norm() * direction


@drill.misconception(
    en="The roles are swapped: this is the part of `direction` along `x`.",
    zh="两者的角色反了：这是 `direction` 沿 `x` 的分量。",
)
def projected_onto_x(x, direction):
    return torch.dot(x, direction) / torch.dot(x, x) * x


@drill.misconception(
    en="`*` keeps the products apart: each place gets a factor of its own, and the result leaves "
    "the line.",
    zh="`*` 没有把乘积相加：每个位置的系数各不相同，结果离开了那条直线。",
)
def multiplied_elementwise(x, direction):
    return x * direction / torch.dot(direction, direction) * direction


@drill.misconception(
    en="This is what is left of `x` when the part along `direction` is taken away.",
    zh="这是 `x` 去掉沿 `direction` 的分量之后剩下的部分。",
)
def returned_the_rest(x, direction):
    return x - torch.dot(x, direction) / torch.dot(direction, direction) * direction


@drill.alternative
def with_a_unit_vector(x, direction):
    unit = direction / torch.linalg.vector_norm(direction)
    return (x @ unit) * unit


@drill.alternative
def matrix_of_the_projection(x, direction):
    return torch.outer(direction, direction) @ x / direction.square().sum()


@drill.alternative
def least_squares(x, direction):
    column = direction.unsqueeze(1)
    return (column @ torch.linalg.lstsq(column, x.unsqueeze(1)).solution).squeeze(1)
