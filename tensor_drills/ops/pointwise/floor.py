from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.floor",
    signature="torch.floor(input)",
    method="input.floor()",
    line=Text("The largest integer that is not above each element.", "不大于每个元素的最大整数。"),
    words=Text("round down, integer part", "向下取整"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ⌊input[i]⌋",
    memory="new",
    dtype="same",
    gradient=Text("zeros to `input`: steps are flat", "传给 `input` 的全是 0：台阶是平的"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
torch.floor(torch.tensor([-1.5, 1.5]))
""",
    traps=(
        Trap(
            "torch.floor(torch.tensor(-1.5)), int(torch.tensor(-1.5))",
            Text(
                "`floor` goes down, `int()` towards 0: they differ for negative numbers.",
                "`floor` 向下取整，`int()` 向 0 取整：对负数两者不同。",
            ),
        ),
        Trap(
            "torch.floor(torch.tensor(2.7)).dtype",
            Text(
                "The result is still a float. To index with it, add `.long()`.",
                "结果仍是浮点数。要用作索引，再加 `.long()`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.floor(input)", "input.is_floating_point()"),),
    see=("ceil", "trunc", "round", "frac"),
)


@page.loop
def floor(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.floor(x)
    return out
