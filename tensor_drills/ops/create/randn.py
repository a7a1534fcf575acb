from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.randn",
    signature="torch.randn(*size, generator=None, dtype=None)",
    line=Text("Random numbers from the standard normal distribution.", "标准正态分布的随机数。"),
    words=Text(
        "random, normal, Gaussian, noise, initial weights", "随机 正态分布 高斯 噪声 初始化"
    ),
    shape="sizes n, c → (n, c)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
generator = torch.manual_seed(0)
torch.randn(3)
torch.randn(2, generator=torch.Generator().manual_seed(1))
""",
    traps=(
        Trap(
            "torch.randn(1000).abs().max() > 1",
            Text(
                "`randn` is not limited to [-1, 1]: a third of it lies outside. "
                "Uniform numbers: `rand`.",
                "`randn` 不限于 [-1, 1]，约三分之一落在外面。均匀分布用 `rand`。",
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
