from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.isinf",
    signature="torch.isinf(input)",
    method="input.isinf()",
    line=Text("Whether each element is inf or -inf.", "每个元素是否为 inf 或 -inf。"),
    words=Text("infinity, infinite, overflow check", "无穷 溢出 检查 inf"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = input[i] == inf or input[i] == -inf",
        "out[i] = input[i] == inf or input[i] == -inf",
    ),
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([1.0, 0.0, -1.0]) / 0
x
x.isinf()
""",
    traps=(
        Trap(
            "torch.tensor([0., 1.]).div(0).isinf()",
            Text(
                "0 / 0 is nan, which is not infinite. For both: `~x.isfinite()`.",
                "0 / 0 是 nan，不是无穷。两者都要查：`~x.isfinite()`。",
            ),
        ),
        Trap(
            "torch.tensor([60000.], dtype=torch.float16).mul(2).isinf()",
            Text(
                "120000 is too large for float16 (65504). Compute in float32 or bfloat16.",
                "120000 超出 float16 的范围（65504）。请用 float32 或 bfloat16 计算。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.abs() == torch.inf",
            "input.dtype != torch.bool",
            Text("not bool", "非 bool"),
        ),
        Same("NumPy", "np.isinf(input)"),
    ),
    see=("isfinite", "isnan", "nan_to_num"),
    samples=("input=torch.tensor([1.0, torch.nan, torch.inf, -torch.inf])",),
)


@page.loop
def isinf(input):
    out = torch.empty(input.shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        out[at] = math.isinf(input[at])
    return out
