from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.randint",
    signature="torch.randint(low, high, size, *, generator=None, dtype=None)",
    line=Text(
        "Random ints from low up to but not including high.", "low 到 high（不含）之间的随机整数。"
    ),
    words=Text("random integers, dice, labels, indices", "随机整数 骰子 标签"),
    shape="size (n, c) → (n, c)",
    shape_rule="tuple(size)",
    dtype=Text("int64, unless `dtype` is given", "int64，除非给了 `dtype`"),
    dtype_rule="dtype or torch.int64",
    example="""
generator = torch.manual_seed(0)
torch.randint(0, 10, (5,))
""",
    traps=(
        Trap(
            "torch.randint(1, 6, (1000,)).max()",
            Text(
                "`high` is left out: this die never shows 6. Write `randint(1, 7, ...)`.",
                "不含 `high`：这个骰子掷不出 6。请写 `randint(1, 7, ...)`。",
            ),
        ),
        Trap(
            "torch.randint(0, 10, 5)",
            Text(
                "The size is a tuple, also for one dim: `(5,)`.",
                "size 是元组，一维也一样：`(5,)`。",
            ),
            raises="TypeError",
        ),
    ),
    see=("rand", "randperm", "manual_seed"),
    samples=(("low=0, high=10, size=(2, 3)"),),
    is_random=True,
)
