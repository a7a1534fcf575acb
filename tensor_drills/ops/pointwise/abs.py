from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.abs",
    signature="torch.abs(input)",
    method="input.abs()",
    aliases=("torch.absolute",),
    line=Text("The absolute value of each element.", "每个元素的绝对值。"),
    words=Text("absolute value, magnitude, distance from zero", "绝对值 模"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = |input[i]|",
    memory="new",
    dtype=Text("that of `input`; complex numbers become floats", "与 `input` 相同；复数变成浮点数"),
    dtype_rule="input.dtype.to_real()",
    gradient=Text(
        "to `input`: grad * sign(input); 0 at 0", "传给 `input`：grad * sign(input)，在 0 处为 0"
    ),
    gradient_to=("input",),
    gradient_code="grad * torch.sign(input)",
    example="""
torch.abs(torch.tensor([-3, 0, 2]))
torch.abs(torch.tensor([3 + 4j]))
""",
    traps=(
        Trap(
            "torch.abs(torch.tensor(-128, dtype=torch.int8))",
            Text(
                "128 does not fit into int8: the result is negative. Convert first.",
                "int8 装不下 128：结果仍是负数。请先转换类型。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.abs(input)"),),
    see=("sign", "square", "vector_norm"),
)


@page.loop
def absolute(input):
    out = torch.empty(input.shape, dtype=input.dtype.to_real())
    for at in np.ndindex(*input.shape):
        out[at] = abs(input[at].item())
    return out
