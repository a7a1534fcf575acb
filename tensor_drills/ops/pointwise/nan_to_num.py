from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.nan_to_num",
    signature="torch.nan_to_num(input, nan=0.0, posinf=None, neginf=None)",
    method="input.nan_to_num(nan, posinf, neginf)",
    line=Text(
        "Replaces nan, inf and -inf by finite numbers.", "把 nan、inf 和 -inf 换成有限的数。"
    ),
    words=Text("replace nan, remove inf, missing values, clean", "替换 nan 缺失值 无穷大"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = input[i]; nan, inf, -inf become `nan`, `posinf`, `neginf`",
        "out[i] = input[i]；nan、inf、-inf 分别换成 `nan`、`posinf`、`neginf`",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input` where it was finite; 0 elsewhere", "传给 `input` 中有限的位置，其余为 0"
    ),
    gradient_to=("input",),
    gradient_code="grad * torch.isfinite(input)",
    example="""
x = torch.tensor([1.0, float("nan"), float("inf")])
torch.nan_to_num(x, nan=0.0, posinf=9.0)
""",
    traps=(
        Trap(
            "torch.nan_to_num(torch.tensor(float('inf')))",
            Text(
                "Unless told otherwise inf becomes the largest float, about 3.4e38, not 0.",
                "不另行指定时 inf 变成最大的浮点数，约 3.4e38，而不是 0。",
            ),
        ),
        Trap(
            "x = torch.tensor([0.0], requires_grad=True)\n"
            "torch.nan_to_num(x / x).sum().backward()\n"
            "x.grad",
            Text(
                "The value is mended, the gradient is nan still. Guard before "
                "dividing, with `where` on the divisor.",
                "数值补好了，梯度仍是 nan。请在相除之前用 `where` 处理除数。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.nan_to_num(input, nan=nan, posinf=posinf, neginf=neginf)",
            "input.is_floating_point()",
        ),
    ),
    see=("isnan", "isfinite", "where"),
)


@page.loop
def nan_to_num(input, nan=0.0, posinf=None, neginf=None):
    out = input.clone()
    if not input.is_floating_point():
        return out
    limits = torch.finfo(input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        if math.isnan(x):
            out[at] = 0.0 if nan is None else nan
        elif x == math.inf:
            out[at] = limits.max if posinf is None else posinf
        elif x == -math.inf:
            out[at] = limits.min if neginf is None else neginf
    return out
