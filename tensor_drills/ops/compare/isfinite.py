from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.isfinite",
    signature="torch.isfinite(input)",
    method="input.isfinite()",
    line=Text(
        "Whether each element is neither inf nor nan.", "每个元素是否既不是 inf 也不是 nan。"
    ),
    words=Text("finite, valid numbers, check loss", "有限 有效数值 检查损失"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = input[i] is neither inf nor nan", "out[i] = input[i] 既不是 inf 也不是 nan"
    ),
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1.0, float("inf"), float("nan")])
x.isfinite()
x.isfinite().all()
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('inf')])\n(x * x.isfinite()).sum()",
            Text(
                "inf * 0 is nan: a product does not mask. Use `x[x.isfinite()]` or `torch.where`.",
                "inf * 0 是 nan：相乘起不到屏蔽作用。请用 `x[x.isfinite()]` 或 `torch.where`。",
            ),
        ),
        Trap(
            "loss = 0.5\ntorch.isfinite(loss)",
            Text(
                "A Python number is not a tensor. Use `math.isfinite(loss)`.",
                "Python 数不是张量。请用 `math.isfinite(loss)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same("torch", "~(input.isinf() | input.isnan())"),
        Same(
            "torch",
            "input.abs() < torch.inf",
            "input.dtype != torch.bool",
            Text("not bool", "非 bool"),
        ),
        Same("NumPy", "np.isfinite(input)"),
    ),
    see=("isnan", "isinf", "nan_to_num", "all"),
    samples=("input=torch.tensor([1.0, torch.nan, torch.inf, -torch.inf])",),
)


@page.loop
def isfinite(input):
    out = torch.empty(input.shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        out[at] = math.isfinite(input[at])
    return out
