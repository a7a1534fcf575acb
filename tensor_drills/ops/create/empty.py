from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.empty",
    signature="torch.empty(*size, dtype=None)",
    line=Text(
        "A tensor whose memory has not been written: any values.", "未写入内容的张量：值是任意的。"
    ),
    words=Text("uninitialised, allocate, buffer", "未初始化 分配内存"),
    shape="sizes n, c → (n, c)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
out = torch.empty(2, 3)
out.shape
out.fill_(1)
""",
    traps=(
        Trap(
            "torch.use_deterministic_algorithms(True)\n"
            "total = torch.empty(2)\n"
            "torch.use_deterministic_algorithms(False)\n"
            "total += 1\n"
            "total",
            Text(
                "`+=` reads what was never written: write `zeros`. The deterministic mode "
                "fills with nan, so it shows; without it the values are whatever lay there.",
                "`+=` 读取了从未写入的值：请写 `zeros`。确定性模式会填 nan，使错误显现；"
                "否则是内存里碰巧留下的值。",
            ),
        ),
    ),
    see=("zeros", "full"),
    samples=(
        ("size=(2, 3)"),
        ("size=(0,)"),
    ),
    is_random=True,
)
