"""A gradient from values alone: to check the analytic one, in float64 and from both sides."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.double", "torch.prod", "torch.autograd.gradcheck"),
    title=Text(en="A gradient by differences", zh="用差分求梯度"),
    statement=Text(
        en="Let f(v) be the sum of v**3 plus the product of all elements of v. For each j return "
        "the central difference (f(x + h e_j) - f(x - h e_j)) / (2 h), where e_j is 1 at place j "
        "and 0 elsewhere. `x` is float32: compute in float64, and return the result as float32.",
        zh="设 f(v) 为 v**3 之和加上 v 所有元素之积。对每个 j 返回中心差分 "
        "(f(x + h e_j) - f(x - h e_j)) / (2 h)，其中 e_j 在第 j 处为 1，其余为 0。"
        "`x` 是 float32：请用 float64 计算，结果转回 float32。",
    ),
    hints=(
        Text(
            en="One element is moved at a time: two values of f per element.",
            zh="每次只移动一个元素：每个元素要算两次 f。",
        ),
        Text(
            en="The difference of two nearly equal values keeps few of their digits. float32 has "
            "about 7 to lose, float64 about 16. When is it time for `double()`?",
            zh="两个几乎相等的数相减，剩下的有效数字很少。float32 约有 7 位有效数字，float64 约有 "
            "16 位。应当在什么时候 `double()`？",
        ),
        Text(
            en="The rows of `h * torch.eye(n)` are the moves.",
            zh="`h * torch.eye(n)` 的各行就是要加的位移。",
        ),
    ),
)


@drill.reference
def central_difference(x: Float[Tensor, " n"], h: float) -> Float[Tensor, " n"]:
    """out[j] = (f(x + h * e_j) - f(x - h * e_j)) / (2 * h),  f(v) = sum of v ** 3 + prod of v"""
    values = [float(value) for value in x]
    out = torch.zeros(len(values), dtype=torch.float64)
    for j in range(len(values)):
        sides = []
        for move in (h, -h):
            moved = [value + move * (i == j) for i, value in enumerate(values)]
            product = 1.0
            for value in moved:
                product *= value
            sides.append(sum(value**3 for value in moved) + product)
        out[j] = (sides[0] - sides[1]) / (2 * h)
    return out.to(x.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number, a large step", "一个数，大步长"), [2.0], 0.5),
        (("two numbers", "两个数"), [1.0, -2.0], 0.5),
        (("a small step", "小步长"), [0.25, 1.5, -0.75], 1e-4),
        (("a zero", "有零"), [0.0, 2.0], 0.25),
    ]
    steps = (0.5, 0.125, 1e-4)
    for name, values, h in draw.then_random(named, [None], steps):
        x = draw.signed(3) * 0.3 if values is None else torch.tensor(values)
        yield Case(name, x=x, h=h)


@drill.misconception(
    en="Both values were computed in float32: their first digits agree, and those go in the "
    "difference. What is left is mostly rounding. Cast `x` before anything else.",
    zh="两个值都用 float32 计算：它们开头的数字相同，一相减就没了，剩下的多半是舍入误差。"
    "应先转换 `x`，再做其他计算。",
)
def stayed_in_float32(x, h):
    def f(v):
        return (v**3).sum() + v.prod()

    moves = h * torch.eye(len(x), device=x.device)
    return torch.stack([(f(x + e) - f(x - e)) / (2 * h) for e in moves])


@drill.misconception(
    en="This is the difference from one side only: its error shrinks like h, that of the central "
    "difference like h squared.",
    zh="这是单侧差分：它的误差与 h 成正比，中心差分的误差与 h 的平方成正比。",
)
def looked_ahead_only(x, h):
    def f(v):
        return (v**3).sum() + v.prod()

    x = x.double()
    moves = h * torch.eye(len(x), dtype=torch.float64, device=x.device)
    return torch.stack([(f(x + e) - f(x)) / h for e in moves]).float()


@drill.misconception(
    en="All elements were moved at once: that is one derivative along the diagonal, not one for "
    "each element.",
    zh="所有元素一起移动了：这样得到的是沿对角方向的一个导数，而不是每个元素各一个。",
)
def moved_all_at_once(x, h):
    def f(v):
        return (v**3).sum() + v.prod()

    x = x.double()
    return torch.full_like(x, ((f(x + h) - f(x - h)) / (2 * h)).item()).float()


@drill.misconception(
    en="This is the exact gradient. The central difference is asked: it differs from it by an "
    "error of order h squared, which one can see where `h` is large.",
    zh="这是精确的梯度。题目要的是中心差分：它与精确梯度相差 h 平方量级，`h` 大时就能看出来。",
)
def returned_the_exact_gradient(x, h):
    x = x.double().requires_grad_()
    return torch.autograd.grad((x**3).sum() + x.prod(), x)[0].float()


@drill.misconception(
    en="The points are 2h apart, and the difference was divided by h.",
    zh="两点相距 2h，差值却只除以了 h。",
)
def divided_by_h(x, h):
    def f(v):
        return (v**3).sum() + v.prod()

    x = x.double()
    moves = h * torch.eye(len(x), dtype=torch.float64, device=x.device)
    return torch.stack([(f(x + e) - f(x - e)) / h for e in moves]).float()


@drill.alternative
def all_points_at_once(x, h):
    x = x.double()
    moves = h * torch.eye(len(x), dtype=torch.float64, device=x.device)

    def f(rows):
        return rows.pow(3).sum(-1) + rows.prod(-1)

    return ((f(x + moves) - f(x - moves)) / (2 * h)).float()


@drill.alternative
def one_place_at_a_time(x, h):
    def f(v):
        return (v * v * v).sum() + v.prod()

    out = torch.zeros_like(x)
    for j in range(len(x)):
        right, left = x.double(), x.double()
        right[j] += h
        left[j] -= h
        out[j] = (f(right) - f(left)) / (right[j] - left[j])
    return out
