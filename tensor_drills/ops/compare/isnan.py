from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.isnan",
    signature="torch.isnan(input)",
    method="input.isnan()",
    line=Text("Whether each element is nan.", "每个元素是否为 nan。"),
    words=Text("not a number, missing value, nan check", "非数 缺失值 检查 nan"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text("out[i] = input[i] != input[i]", "out[i] = input[i] != input[i]"),
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1.0, float("nan"), float("inf")])
x.isnan()
x[~x.isnan()]
torch.where(x.isnan(), 0.0, x)
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('nan')])\nx == float('nan')",
            Text(
                "nan is equal to nothing, not even to nan. Use `x.isnan()`.",
                "nan 与任何数都不相等，连 nan 也不等。请用 `x.isnan()`。",
            ),
        ),
        Trap(
            "x = torch.tensor([1., float('nan')], requires_grad=True)\n(torch.where(x.isnan(), "
            "0.0, x * x)).sum().backward()\nx.grad",
            Text(
                "The masked value is gone, but its gradient is 0 * nan = nan. Mask before "
                "computing: `torch.where(x.isnan(), 0.0, x) ** 2`.",
                "值被屏蔽了，梯度却是 0 * nan = nan。请在计算之前就屏蔽：`torch.where(x.isnan(), "
                "0.0, x) ** 2`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input != input"),
        Same("NumPy", "np.isnan(input)"),
    ),
    see=("isfinite", "isinf", "nan_to_num", "nanmean", "any"),
    samples=("input=torch.tensor([1.0, torch.nan, torch.inf, -torch.inf])",),
)


@page.loop
def isnan(input):
    out = torch.empty(input.shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        out[at] = math.isnan(input[at])
    return out
