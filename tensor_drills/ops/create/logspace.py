from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.logspace",
    signature="torch.logspace(start, end, steps, base=10.0, *, dtype=None)",
    line=Text(
        "Values in equal ratios, from base**start to base**end.",
        "等比数值，从 base**start 到 base**end。",
    ),
    words=Text("log scale, geometric, powers, learning rates", "对数刻度 等比 学习率"),
    shape="steps → (steps)",
    shape_rule="(steps,)",
    formula="out[i] = base ** (start + i * (end - start) / (steps - 1))",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
torch.logspace(-3, 0, 4)
torch.logspace(0, 3, 4, base=2)
""",
    traps=(
        Trap(
            "torch.logspace(0.001, 1, 4)",
            Text(
                "The ends are exponents: 0.001 means 10**0.001. For values from 0.001 write -3.",
                "两端是指数：0.001 表示 10**0.001。要从 0.001 开始，写 -3。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.logspace(start, end, steps, base=base)", "dtype is None"),
        Same("torch", "base ** torch.linspace(start, end, steps)", "dtype is None"),
    ),
    see=("linspace", "pow"),
    samples=(
        ("start=-3.0, end=0.0, steps=4"),
        ("start=0.0, end=3.0, steps=4, base=2.0"),
    ),
)
