from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.full",
    signature="torch.full(size, fill_value, *, dtype=None)",
    line=Text("A tensor with one value everywhere.", "处处为同一个值的张量。"),
    words=Text("constant, filled with, same value", "常量 填充 同一个值"),
    shape="size (n, c) → (n, c)",
    shape_rule="tuple(size)",
    formula="out[i][j] = fill_value",
    dtype=Text(
        "that of the value: bool, int64 or the default float dtype",
        "由填充值决定：bool、int64 或默认浮点 dtype",
    ),
    dtype_rule="dtype or torch.tensor(fill_value).dtype",
    example="""
torch.full((2, 3), 7)
torch.full((2,), float("-inf"))
""",
    traps=(
        Trap(
            "torch.full(2, 7)",
            Text(
                "The size is a tuple, also for one dim: `(2,)`.",
                "size 是元组，一维也一样：`(2,)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.full((2,), 7) + 0.5, torch.full((2,), 7).dtype",
            Text(
                "An int value makes an int tensor. Write `7.` for floats.",
                "整数填充值得到整数张量。要浮点数请写 `7.`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.full(size, fill_value)", "dtype is None"),),
    see=("full_like", "zeros", "new_full"),
    samples=(
        ("size=(2, 3), fill_value=7"),
        ("size=(), fill_value=2.5"),
        ("size=(3,), fill_value=True"),
    ),
)
