from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.clone",
    signature="torch.clone(input)",
    method="input.clone()",
    line=Text(
        "A copy with memory of its own; gradients still flow through it.",
        "拥有独立内存的拷贝；梯度仍会通过它。",
    ),
    words=Text(
        "copy, copy tensor, own memory, duplicate",
        "拷贝 复制 复制张量 深拷贝 独立内存",
    ),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i]",
    memory="new",
    dtype="same",
    gradient=Text("to `input`, as it is", "原样传给 `input`"),
    gradient_to=("input",),
    gradient_code="grad",
    example="""
x = torch.tensor([1, 2])
y = x
z = x.clone()
x[0] = 9
y, z
""",
    traps=(
        Trap(
            "w = torch.ones(1, requires_grad=True)\nw.clone().requires_grad",
            Text(
                "A clone is not cut from the graph. For a plain copy: `w.detach().clone()`.",
                "clone 并不脱离计算图。要单纯的拷贝：`w.detach().clone()`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2)\ny = x\ny += 1\nx",
            Text(
                "`y = x` copies nothing: two names for one tensor.",
                "`y = x` 什么也没拷贝：只是同一张量的两个名字。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "input.copy()"),
        Same("torch", "input + 0", "input.dtype != torch.bool"),
    ),
    see=("detach", "contiguous", "copy_"),
)
