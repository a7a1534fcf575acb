from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.flip",
    signature="torch.flip(input, dims)",
    method="input.flip(dims)",
    line=Text(
        "Reverses the order along the dims that are named; copies.", "沿指定的维颠倒次序；会拷贝。"
    ),
    words=Text(
        "reverse, mirror, backwards, left right, upside down", "反转 翻转 镜像 倒序 左右翻转"
    ),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = input[n - 1 - i][j]     # dims=(0,)",
    memory="new",
    dtype="same",
    gradient=Text("to `input`, flipped back", "传给 `input`，再翻转回去"),
    gradient_to=("input",),
    gradient_code="grad.flip(dims)",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.flip(0)
x.flip((0, 1))
""",
    traps=(
        Trap(
            "x = torch.arange(3)\nx[::-1]",
            Text(
                "No negative steps in torch. Write `x.flip(0)`.",
                "torch 不支持负步长。请写 `x.flip(0)`。",
            ),
            raises="ValueError",
        ),
        Trap(
            "x = torch.zeros(2)\ny = x.flip(0)\ny[0] = 7\nx",
            Text(
                "A copy, unlike NumPy's view `x[::-1]`.",
                "它是拷贝，与 NumPy 的视图 `x[::-1]` 不同。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.flip(input, dims)"),
        Same(
            "torch",
            "input[torch.arange(len(input) - 1, -1, -1)]",
            "dims == (0,) and len(input) > 0",
            Text("dims=(0,)", "dims=(0,)"),
        ),
    ),
    see=("roll", "rot90", "sort"),
    sketch=Sketch("x.flip(1)", x=(2, 3)),
    samples=(("input=torch.rand(3, 2), dims=(0,)"),),
)


@page.loop
def flip(input, dims):
    out = torch.empty_like(input)
    for at in np.ndindex(*input.shape):
        to = list(at)
        for d in dims:
            to[d] = input.shape[d] - 1 - at[d]
        out[tuple(to)] = input[at]
    return out
