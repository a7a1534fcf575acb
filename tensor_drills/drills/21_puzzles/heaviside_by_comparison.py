"""Every comparison with NaN is False: what has not been asked about falls into the last branch."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.where", "torch.heaviside"),
    title=Text(en="heaviside by hand", zh="手工实现 heaviside"),
    statement=Text(
        en="Return 0 where `x` is negative, 1 where it is positive, `at_zero` (one value a column) "
        "where it is 0; -0.0 counts as 0, and NaN stays NaN. Build it from comparison and "
        "`where`. Ruled out: `heaviside`, `sign`, `sgn`. No Python loop.",
        zh="`x` 为负处返回 0，为正处返回 1，为 0 处返回 `at_zero`（每列一个值）；-0.0 算作 0，"
        "NaN 仍是 NaN。请用比较和 `where` 来构造。不能用 `heaviside`、`sign`、`sgn`。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Three answers need two choices, one inside the other.",
            zh="三种结果需要两次选择，一次套在另一次里。",
        ),
        Text(
            en="What do `x < 0`, `x == 0` and `x > 0` say where `x` is NaN?",
            zh="`x` 为 NaN 时，`x < 0`、`x == 0` 和 `x > 0` 各是什么？",
        ),
        Text(
            en="Ask all three questions; what remains is NaN, and `x` itself can stand there.",
            zh="三个问题都问一遍；剩下的就是 NaN，那里直接放 `x` 自己即可。",
        ),
    ),
    nan_equals_nan=True,
    no_loop=True,
    ruled_out=("heaviside", "sign", "sgn"),
)


@drill.reference
def heaviside_by_comparison(
    x: Float[Tensor, "n m"], at_zero: Float[Tensor, " m"]
) -> Float[Tensor, "n m"]:
    """out[i, j] = 0 if x[i, j] < 0, 1 if x[i, j] > 0, at_zero[j] if x[i, j] == 0, else NaN"""
    n, m = x.shape
    out = torch.full_like(x, float("nan"))
    for i in range(n):
        for j in range(m):
            if x[i, j] < 0:
                out[i, j] = 0
            elif x[i, j] > 0:
                out[i, j] = 1
            elif x[i, j] == 0:
                out[i, j] = at_zero[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    nan, inf = float("nan"), float("inf")
    named = [
        (("one zero", "一个 0"), torch.tensor([[0.0]])),
        (("each sign once", "正、零、负各一"), torch.tensor([[-2.0, 0.0, 3.0]])),
        (("minus zero", "负零"), torch.tensor([[-0.0, 0.5]])),
        (("NaN", "含 NaN"), torch.tensor([[nan, 1.0]])),
        (("infinities", "含无穷"), torch.tensor([[inf, -inf], [0.0, 0.0]])),
        (("no rows", "零行"), torch.zeros(0, 2)),
        (("square", "方阵"), torch.tensor([[0.0, 2.0], [-1.0, 0.0]])),
    ]
    values = [-2.0, -0.5, -0.0, 0.0, 0.25, 3.0, nan, inf]
    for name, x in draw.then_random(named, [None]):
        if x is None:
            n, m = draw.choice(range(1, 5)), draw.choice(range(1, 5))
            x = torch.tensor([[draw.choice(values) for _ in range(m)] for _ in range(n)])
        yield Case(name, x=x, at_zero=draw.signed(x.shape[1]) + 0.5)


@drill.misconception(
    en="NaN became 0: it is neither 0 nor greater than 0, so it fell in with the negative numbers.",
    zh="NaN 变成了 0：它既不等于 0 也不大于 0，于是被归到负数那一边。",
)
def made_nan_zero(x, at_zero):
    return torch.where(x == 0, at_zero, (x > 0).to(x.dtype))


@drill.misconception(
    en="NaN became 1: it is neither less than 0 nor 0, so it fell into the last branch.",
    zh="NaN 变成了 1：它既不小于 0 也不等于 0，于是落进了最后一个分支。",
)
def made_nan_one(x, at_zero):
    return torch.where(x < 0, 0.0, torch.where(x == 0, at_zero, 1.0))


@drill.misconception(
    en="At 0 stands 1 here. The statement has a value of its own for 0: `at_zero`.",
    zh="这里 0 处得到的是 1。题目为 0 另外规定了值：`at_zero`。",
)
def counted_zero_as_positive(x, at_zero):
    return torch.where(x >= 0, 1.0, torch.where(x < 0, 0.0, x))


@drill.misconception(
    en="`at_zero` went down the rows: as a column it gives one value a row. It has one value a "
    "column, and broadcasts as it is.",
    zh="`at_zero` 沿着行排列了：变成一列后，是每行一个值。它本是每列一个值，直接就能广播。",
)
def gave_one_value_a_row(x, at_zero):
    out = torch.where(x > 0, 1.0, torch.where(x < 0, 0.0, x))
    return torch.where(x == 0, at_zero[:, None], out)


@drill.alternative
def nan_chosen_first(x, at_zero):
    return torch.where(x.isnan(), x, torch.where(x == 0, at_zero, (x > 0).to(x.dtype)))


@drill.alternative
def written_mask_by_mask(x, at_zero):
    out = torch.where(x == 0, at_zero, x)
    out[x < 0] = 0
    out[x > 0] = 1
    return out


@drill.alternative
def clamped(x, at_zero):
    step = torch.where(x > 0, 1, x).clamp(min=0)
    return torch.where(x == 0, at_zero, step)
