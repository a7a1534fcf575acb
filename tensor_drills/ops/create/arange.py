from tensor_drills.page import Page, Same, Text, Trap, math, torch

page = Page(
    name="torch.arange",
    signature="torch.arange(start, end=None, step=1, *, dtype=None)",
    line=Text(
        "Numbers in equal steps, from start up to but not including end.",
        "从 start 开始等步长递增的数，不含 end。",
    ),
    words=Text("range, count, sequence, indices, 0 to n", "范围 序列 计数 下标"),
    shape="n → (n);  a, b, step → (⌈(b - a) / step⌉)",
    shape_rule="(counted(start, end, step),) if dtype is None else None",
    formula="out[i] = start + i * step",
    dtype=Text(
        "int64 where all are ints, else the default float dtype",
        "全为整数时 int64，否则默认浮点 dtype",
    ),
    dtype_rule="dtype or (torch.int64 if all(type(v) is int for v in (start, end or "
    "0, step)) else torch.get_default_dtype())",
    example="""
torch.arange(4)
torch.arange(1, 8, 2)
torch.arange(3, 0, -1)
""",
    traps=(
        Trap(
            "torch.arange(1, 10)",
            Text(
                "The end is left out: 1 to 9. For 1 to 10 write `arange(1, 11)`.",
                "不含 end：得到 1 到 9。要 1 到 10，写 `arange(1, 11)`。",
            ),
        ),
        Trap(
            "len(torch.arange(0, 0.7, 0.1)), len(torch.arange(0, 0.6, 0.1))",
            Text(
                "With float steps the length depends on rounding. Use `linspace` with a count.",
                "步长为浮点数时，长度取决于舍入误差。请用给定个数的 `linspace`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.arange(start, end, step)", "end is not None and dtype is None"),),
    see=("linspace", "meshgrid", "unfold"),
    samples=(
        ("start=5"),
        ("start=1, end=8, step=2"),
        ("start=0.0, end=1.0, step=0.25"),
        ("start=3, end=0, step=-1"),
    ),
)


def counted(start, end, step):
    """Return how many steps there are."""
    start, end = (0, start) if end is None else (start, end)
    return max(0, math.ceil((end - start) / step))


@page.loop
def arange(start, end=None, step=1):
    start, end = (0, start) if end is None else (start, end)
    count = max(0, math.ceil((end - start) / step))
    return torch.tensor([start + i * step for i in range(count)])
