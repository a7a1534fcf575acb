from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.is_contiguous",
    signature="input.is_contiguous()",
    line=Text(
        "Whether the elements lie in memory in the order in which they are read.",
        "元素在内存中的顺序是否与读取顺序一致。",
    ),
    words=Text("contiguous, memory order, layout, view possible", "连续 内存顺序 布局"),
    memory="value",
    example="""
x = torch.zeros(2, 3)
x.is_contiguous(), x.t().is_contiguous()
x[:, :2].is_contiguous(), x[:1].is_contiguous()
""",
    traps=(
        Trap(
            "torch.zeros(3, 1).t().is_contiguous()",
            Text(
                "A transpose of one row or column moves nothing, so it is contiguous: "
                "code that needs it may pass by luck.",
                "只有一行或一列时转置不移动任何东西，因此仍是连续的：依赖连续的代码可能侥幸通过。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "input.flags['C_CONTIGUOUS']"),),
    see=("contiguous", "stride", "view"),
    samples=(
        ("input=torch.ones(2, 3)"),
        ("input=torch.ones(3, 1)"),
    ),
)
