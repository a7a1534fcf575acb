from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.reciprocal",
    signature="torch.reciprocal(input)",
    method="input.reciprocal()",
    line=Text("One divided by each element.", "每个元素的倒数。"),
    words=Text("one over x, inverse of each", "倒数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = 1 / input[i]",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: -grad * out**2", "传给 `input`：-grad * out**2"),
    gradient_to=("input",),
    gradient_code="-grad * out**2",
    example="""
torch.reciprocal(torch.tensor([2, 4]))
""",
    traps=(
        Trap(
            "torch.reciprocal(torch.tensor([0.0, -0.0]))",
            Text(
                "Division by 0 raises nothing: inf, with the sign of the zero.",
                "除以 0 不会报错：得到 inf，符号由零的符号决定。",
            ),
        ),
        Trap(
            "torch.reciprocal(torch.tensor([[2.0, 0.0], [0.0, 4.0]]))",
            Text(
                "Each element by itself: this is not the inverse matrix. That is `linalg.inv`.",
                "这是逐元素的倒数，不是逆矩阵；逆矩阵是 `linalg.inv`。",
            ),
        ),
    ),
    same_as=(Same("torch", "1 / input"),),
    see=("div", "inv"),
)


@page.loop
def reciprocal(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = 1 / x if x else math.copysign(math.inf, x)
    return out
