"""The straight-through estimator: round on the way forward, nothing on the way back."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.round", "torch.Tensor.detach"),
    title=Text(en="Round, straight through", zh="取整的直通估计"),
    statement=Text(
        en="Return `x` rounded as `torch.round` does. The gradient is compared too: rounding is "
        "flat, so let the gradient pass as if it were not there, `x.grad` being the gradient of "
        "the result.",
        zh="返回 `x` 的取整结果，规则同 `torch.round`。梯度也会比较：取整函数是平的，"
        "所以让梯度原样通过，就像没有取整一样，`x.grad` 等于结果的梯度。",
    ),
    hints=(
        Text(
            en="Write the result as `x` plus something. What is to have no gradient?",
            zh="把结果写成 `x` 加上某个东西。其中哪一部分不该有梯度？",
        ),
        Text(
            en="What `detach` returns counts as a constant on the way back.",
            zh="`detach` 返回的张量，在往回的路上相当于常数。",
        ),
    ),
    gradients_of=("x",),
)


class Straight(torch.autograd.Function):
    """Round forward; hand the gradient back."""

    @staticmethod
    def forward(ctx, x):
        """Round each element."""
        return torch.tensor([float(round(float(value))) for value in x], dtype=x.dtype)

    @staticmethod
    def backward(ctx, gradient):
        """Hand each element's gradient back."""
        return torch.tensor([float(value) for value in gradient], dtype=gradient.dtype)


@drill.reference
def round_straight_through(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = round(x[i]);  d out[i] / d x[i] = 1"""
    return Straight.apply(x)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one number", "一个数"), [1.75]),
        (("both signs", "正负都有"), [-1.25, 0.25, 2.75]),
        (("whole numbers", "整数"), [2.0, -3.0]),
        (("halves go to even", "一半时取偶数"), [0.5, 1.5, 2.5, -0.5]),
        (("nothing", "空"), []),
    ]
    for name, values in draw.then_random(named, [None]):
        x = draw.signed(5) * 0.375 if values is None else torch.tensor(values)
        yield Case(name, x=x)


@drill.misconception(
    en="The values are right and the gradient is 0: torch knows that rounding is flat. Keep the "
    "rounding out of the graph, and `x` in it.",
    zh="数值对了，梯度却是 0：torch 知道取整函数是平的。要让取整留在图外，`x` 留在图内。",
)
def rounded_only(x):
    return torch.round(x)


@drill.misconception(
    en="With all of it detached nothing leads back to `x`: no gradient arrives at all. The "
    "gradient is to be 1, so `x` itself has to stand in the result.",
    zh="全部 detach 之后，没有路通回 `x`，根本没有梯度。要让梯度为 1，结果里得有 `x` 本身。",
)
def detached_the_rounded(x):
    return torch.round(x).detach()


@drill.misconception(
    en="The wrong part is a constant here: what is detached is `x`, and what is not is the "
    "rounding minus `x`. The gradient comes out as -1.",
    zh="当作常数的部分错了：断开的是 `x`，没断开的是取整值减 `x`，梯度成了 -1。",
)
def detached_the_other_part(x):
    return x.detach() + (torch.round(x) - x)


@drill.misconception(
    en="`floor(x + 0.5)` rounds every half up; `torch.round` rounds it to the even neighbour.",
    zh="`floor(x + 0.5)` 遇到一半总是进位；`torch.round` 则取偶数。",
)
def rounded_halves_up(x):
    return x + (torch.floor(x + 0.5) - x).detach()


@drill.alternative
def a_function_of_its_own(x):
    class Rounding(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.round()

        @staticmethod
        def backward(ctx, gradient):
            return gradient

    return Rounding.apply(x)


@drill.alternative
def add_what_is_nothing(x):
    return x.round().detach() + (x - x.detach())


@drill.alternative
def write_the_values(x):
    out = x * 1
    with torch.no_grad():
        out.copy_(x.round())
    return out
