from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.square",
    signature="torch.square(input)",
    method="input.square()",
    line=Text("Each element times itself.", "每个元素的平方。"),
    words=Text("squared, to the power 2", "平方 二次方"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] * input[i]",
    memory="new",
    dtype=Text("that of `input`; bools become int64", "与 `input` 相同；bool 变成 int64"),
    dtype_rule="torch.int64 if input.dtype == torch.bool else input.dtype",
    gradient=Text("to `input`: grad * 2 * input", "传给 `input`：grad * 2 * input"),
    gradient_to=("input",),
    gradient_code="grad * 2 * input",
    example="""
torch.square(torch.tensor([-3, 2]))
""",
    traps=(
        Trap(
            "torch.square(torch.tensor(200, dtype=torch.uint8))",
            Text(
                "40000 does not fit into uint8: the result is 40000 mod 256. Convert first.",
                "uint8 装不下 40000，结果是它对 256 取余。请先转换类型。",
            ),
        ),
        Trap(
            "torch.square(torch.tensor([[1, 2], [3, 4]]))",
            Text(
                "Each element by itself. The matrix times itself is `x @ x`.",
                "这是逐元素平方。矩阵乘自己是 `x @ x`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input ** 2"),
        Same("torch", "input * input", "input.dtype != torch.bool"),
        Same("NumPy", "np.square(input)", "input.dtype != torch.bool"),
    ),
    see=("pow", "sqrt", "mse_loss"),
)


@page.loop
def square(input):
    dtype = torch.int64 if input.dtype == torch.bool else input.dtype
    out = torch.empty(input.shape, dtype=dtype)
    for at in np.ndindex(*input.shape):
        out[at] = input[at].item() ** 2
    return out
