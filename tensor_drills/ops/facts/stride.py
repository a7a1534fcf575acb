from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.stride",
    signature="input.stride()",
    line=Text(
        "For each dim, how many elements further the next one lies in memory.",
        "每一维上，下一个元素在内存中隔多少个元素。",
    ),
    words=Text("strides, memory layout, step", "步幅 步长 内存布局"),
    formula="place[i][j] = storage_offset + i * stride[0] + j * stride[1]",
    memory="value",
    example="""
x = torch.arange(6).view(2, 3)
x.stride(), x.t().stride()
x[:1].expand(4, 3).stride()
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 3).t()\nx.shape, x.stride(), x.is_contiguous()",
            Text(
                "Strides need not fall: after a transpose they rise, and `view` may refuse.",
                "stride 不一定递减：转置之后反而递增，`view` 可能拒绝。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "tuple(s // input.itemsize for s in input.strides)", "input.numel() > 1"),
    ),
    see=("storage_offset", "is_contiguous", "as_strided"),
    samples=(
        ("input=torch.arange(6).view(2, 3)"),
        ("input=torch.ones(2, 3, 4)"),
    ),
)
