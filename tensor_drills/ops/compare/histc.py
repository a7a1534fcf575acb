from tensor_drills.page import Page, Same, Text, Trap, math, np

page = Page(
    name="torch.histc",
    signature="torch.histc(input, bins=100, min=0, max=0)",
    method="input.histc(bins, min, max)",
    line=Text(
        "How many elements fall into each of several intervals of equal width.",
        "等宽的各区间里分别有多少个元素。",
    ),
    words=Text("histogram, distribution, bins, count", "直方图 分布 区间 计数"),
    shape=Text("any shape → (bins)", "任意形状 → (bins)"),
    shape_rule="(bins,)",
    shape_note=Text(
        "min = max = 0 takes the smallest and the largest element.",
        "min = max = 0 时取最小和最大的元素。",
    ),
    formula="k = ⌊(x - min) / (max - min) * bins⌋     # min <= x <= max\nout[k] += 1",
    memory="new",
    dtype=Text("that of `input`, a float dtype", "与 `input` 相同，须为浮点"),
    dtype_rule="input.dtype",
    example="""
x = torch.tensor([0.5, 1.5, 1.7, 3.0, 4.0])
x.histc(bins=4, min=0, max=4)
x.histc(bins=2)
""",
    traps=(
        Trap(
            "torch.tensor([1., 2., 9., -3.]).histc(bins=2, min=0, max=4).sum()",
            Text(
                "What lies outside of min and max is not counted. `x.clamp(0, 4)` counts it at the "
                "edges.",
                "min 和 max 之外的元素不计入。`x.clamp(0, 4)` 会把它们计入两端。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2, 2]).histc(bins=3)",
            Text(
                "Only floats are taken (on the CPU), and the counts are floats. For ints: "
                "`bincount`.",
                "（在 CPU 上）只接受浮点数，计数结果也是浮点数。整数请用 `bincount`。",
            ),
            raises="NotImplementedError",
        ),
        Trap(
            "torch.tensor([1., float('nan')]).histc(bins=2)",
            Text(
                "No range can be found with nan. Give min and max, or take it out: "
                "`x[~x.isnan()]`.",
                "有 nan 就求不出范围。请给出 min 和 max，或先去掉：`x[~x.isnan()]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.histogram(input, bins, range=(min, max)).hist",
            "min < max",
            Text("min < max", "min < max"),
        ),
        Same(
            "NumPy",
            "np.histogram(input, bins, (min, max))[0]",
            "min < max",
            Text("min < max", "min < max"),
        ),
    ),
    see=("bincount", "bucketize", "quantile"),
    samples=("input=torch.tensor([0.5, 1.5, 1.7, 3.0, 4.0]), bins=4, min=0, max=4",),
)


@page.loop
def histc(input, bins=100, min=0, max=0):
    low, high = float(min), float(max)
    if low == high:
        low, high = float(input.min()), float(input.max())
    if low == high:
        low, high = low - 1, high + 1
    out = input.new_zeros(bins)
    for at in np.ndindex(*input.shape):
        if low <= input[at] <= high:
            k = math.floor((input[at] - low) / (high - low) * bins)
            out[k if k < bins else bins - 1] += 1
    return out
