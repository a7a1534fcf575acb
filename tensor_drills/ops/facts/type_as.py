from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.type_as",
    signature="input.type_as(other)",
    line=Text(
        "Converts to the dtype and the device of another tensor.", "转换成另一张量的 dtype 和设备。"
    ),
    words=Text("same type, convert like, cast", "同类型 转换"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="depends",
    memory_note=Text(
        "`input` itself where dtype and device agree; otherwise new",
        "dtype 和设备都相同时就是 `input` 本身，否则是新的",
    ),
    is_view="input.dtype == other.dtype and input.device == other.device",
    dtype=Text("that of `other`", "与 `other` 相同"),
    dtype_rule="other.dtype",
    gradient=Text("to `input`, converted back", "传给 `input`，并转换回去"),
    gradient_to=("input",),
    example="""
mask = torch.tensor([True, False])
mask.type_as(torch.tensor([1.5]))
""",
    traps=(
        Trap(
            "torch.tensor([1.5, 2.5]).type_as(torch.tensor([1]))",
            Text(
                "Floats lose their fractions where the other tensor holds ints.",
                "另一张量是整数时，小数部分会丢失。",
            ),
        ),
    ),
    same_as=(Same("torch", "input.to(other)"),),
    see=("to", "double"),
    samples=(
        ("input=torch.ones(2), other=torch.tensor([1])"),
        ("input=torch.tensor([1, 2]), other=torch.tensor(0.5)"),
        ("input=torch.ones(2), other=torch.ones(1)"),
    ),
)
