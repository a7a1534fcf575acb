from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.linspace",
    signature="torch.linspace(start, end, steps, *, dtype=None)",
    line=Text(
        "A number of values in equal steps, both ends included.",
        "给定个数的等间隔数值，两端都包含。",
    ),
    words=Text("evenly spaced, grid, interval", "等间隔 均匀 区间"),
    shape="steps → (steps)",
    shape_rule="(steps,)",
    formula="out[i] = start + i * (end - start) / (steps - 1)",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
torch.linspace(0, 1, 5)
""",
    traps=(
        Trap(
            "torch.linspace(0, 4, 4)",
            Text(
                "Both ends count, so 4 values make 3 gaps. For steps of 1 write 5.",
                "两端都算，4 个值只有 3 个间隔。要步长 1，请写 5。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.linspace(start, end, steps)", "dtype is None"),),
    see=("arange", "logspace"),
    samples=(
        ("start=0.0, end=1.0, steps=5"),
        ("start=-2.0, end=2.0, steps=1"),
        ("start=3, end=0, steps=4"),
    ),
)


@page.loop
def linspace(start, end, steps):
    out = torch.empty(steps)
    for i in range(steps):
        out[i] = start + i * (end - start) / max(steps - 1, 1)
    return out
