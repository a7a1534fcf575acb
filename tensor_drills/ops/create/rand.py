from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.rand",
    signature="torch.rand(*size, generator=None, dtype=None)",
    line=Text("Random numbers, uniform in [0, 1).", "[0, 1) 上均匀分布的随机数。"),
    words=Text("random, uniform, noise", "随机 均匀分布 噪声"),
    shape="sizes n, c → (n, c)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
generator = torch.manual_seed(0)
torch.rand(3)
torch.rand(2, generator=torch.Generator().manual_seed(1))
""",
    traps=(
        Trap(
            "torch.rand(0, 5)",
            Text(
                "The numbers are sizes, no limits. Between a and b: `a + (b - a) * torch.rand(n)`.",
                "参数是各维大小，不是上下限。要 [a, b) 上的随机数：`a + (b - a) * torch.rand(n)`。",
            ),
        ),
    ),
    see=("randint", "normal", "manual_seed"),
    samples=(
        ("size=(2, 3)"),
        ("size=(0,)"),
    ),
    is_random=True,
)
