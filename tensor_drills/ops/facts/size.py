from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.size",
    signature="input.size(dim=None)",
    aliases=("torch.Tensor.shape",),
    line=Text("The sizes of all dims, or of one.", "所有维度的大小，或某一维的大小。"),
    words=Text("shape, sizes, how many rows, length", "形状 大小 行数 长度"),
    memory="value",
    example="""
x = torch.zeros(2, 3, 4)
x.size()
x.size(-1), x.shape[0]
""",
    traps=(
        Trap(
            "torch.zeros(2, 3).size[0]",
            Text(
                "`size` is a method: `size(0)`. `shape` is the property: `shape[0]`.",
                "`size` 是方法：`size(0)`。`shape` 才是属性：`shape[0]`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.zeros(2, 3).shape == [2, 3], torch.zeros(2, 3).shape == (2, 3)",
            Text("A shape is a tuple: it equals no list.", "形状是元组，不会等于列表。"),
        ),
    ),
    same_as=(
        Same("torch", "input.shape if dim is None else input.shape[dim]"),
        Same("NumPy", "input.shape if dim is None else input.shape[dim]"),
    ),
    see=("dim", "numel"),
    samples=(
        ("input=torch.arange(6).view(2, 3)"),
        ("input=torch.tensor(2.5)"),
        ("input=torch.ones(2, 0, 4)"),
        ("input=torch.ones(2, 3), dim=1"),
    ),
)
