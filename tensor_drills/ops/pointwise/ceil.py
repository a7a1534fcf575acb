from tensor_drills.page import Page, Same, Text, Trap, math, np, torch

page = Page(
    name="torch.ceil",
    signature="torch.ceil(input)",
    method="input.ceil()",
    line=Text("The smallest integer that is not below each element.", "不小于每个元素的最小整数。"),
    words=Text("round up, ceiling, next integer", "向上取整 进一"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = ⌈input[i]⌉",
    memory="new",
    dtype="same",
    gradient=Text("zeros to `input`: steps are flat", "传给 `input` 的全是 0：台阶是平的"),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input)",
    example="""
torch.ceil(torch.tensor([-1.5, 1.5]))
""",
    traps=(
        Trap(
            "torch.ceil(torch.tensor(7 / 2)).dtype",
            Text(
                "The result is still a float: add `.long()`. For ints, `-(-a // b)` "
                "rounds up exactly.",
                "结果仍是浮点数，请加 `.long()`。对整数，`-(-a // b)` 可以精确地向上取整。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.ceil(input)", "input.is_floating_point()"),),
    see=("floor", "trunc", "round", "frac"),
)


@page.loop
def ceil(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = math.ceil(x)
    return out
