from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, summed

page = Page(
    name="torch.cumprod",
    signature="torch.cumprod(input, dim, *, dtype=None)",
    method="input.cumprod(dim, dtype=dtype)",
    line=Text(
        "Running products along a dim: each element times all before it.",
        "沿某一维的累积乘积：每个元素乘以它之前的所有元素。",
    ),
    words=Text("running product, cumulative, compound, discount", "累乘 累积乘积 复利 折扣"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][0] * ... * input[i][j]     # dim=1",
    memory="new",
    dtype="sum",
    dtype_rule="dtype or summed(input.dtype)",
    gradient=Text(
        "to `input`: from every product in which it stands; correct at 0 too",
        "传给 `input`：来自它参与的每个乘积；元素为 0 时也正确",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.cumprod(dim=1)
(torch.tensor([1, 1, 0, 1]) != 0).cumprod(0)
""",
    traps=(
        Trap(
            "rate = torch.full((4,), 0.5)\nrate.cumprod(0)",
            Text(
                "The first is 0.5, not 1: each product includes its own element. Powers from 0: "
                "`rate.cumprod(0) / rate`.",
                "第一项是 0.5，不是 1：每个乘积都包含自己这一项。要从 0 次幂开始："
                "`rate.cumprod(0) / rate`。",
            ),
        ),
        Trap(
            "torch.full((200,), 0.5).cumprod(0)[-1]",
            Text(
                "Long products underflow to 0. Add logarithms: `x.log().cumsum(0)`.",
                "很长的连乘会下溢成 0。请对对数求和：`x.log().cumsum(0)`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.cumprod(input, axis=dim)",
            "input.ndim > 0 and dtype is None",
            Text("at least one dim", "至少一维"),
        ),
        Same(
            "torch",
            "input.log().cumsum(dim).exp()",
            "input.dtype.is_floating_point and bool((input > 0).all())",
            Text("all elements > 0", "所有元素 > 0"),
        ),
    ),
    see=("prod", "cumsum", "cummin"),
    sketch=Sketch("x.cumprod(dim=1)", x=(2, 3)),
)


@page.loop
def cumprod(input, dim, *, dtype=None):
    out = input.to(dtype or summed(input.dtype)).clone()
    lines = out.movedim(dim, -1) if out.ndim else out[None]
    for at in np.ndindex(*lines.shape[:-1]):
        for j in range(1, lines.shape[-1]):
            lines[at][j] *= lines[at][j - 1]
    return out
