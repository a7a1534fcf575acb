from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.Tensor.unfold",
    signature="input.unfold(dimension, size, step)",
    line=Text(
        "Windows of `size` along a dim, every `step`; each in a new last dim. A view.",
        "沿某一维每隔 `step` 取一个长 `size` 的窗口，放进新的最后一维；得到视图。",
    ),
    words=Text(
        "sliding window, overlapping windows, patches, rolling, n-grams, moving average",
        "滑动窗口 重叠窗口 分块 移动平均 滑动平均",
    ),
    shape="(n, c) → (w, c, size)     # dimension=0, w = (n - size) // step + 1",
    shape_rule="unfolded(input.shape, dimension, size, step)",
    formula="out[w][j][k] = input[w*step + k][j]     # dimension=0",
    memory="view",
    dtype="same",
    gradient=Text(
        "to `input`: summed over the windows that hold a place",
        "传给 `input`：对包含该位置的各窗口求和",
    ),
    gradient_to=("input",),
    example="""
x = torch.arange(7)
x.unfold(0, 3, 2)
x.float().unfold(0, 3, 1).mean(1)
""",
    traps=(
        Trap(
            "torch.arange(8).unfold(0, 3, 2)",
            Text(
                "The 7 is in no window: what does not fill one is left out. Pad first.",
                "7 不在任何窗口里：凑不满一个窗口的部分会被丢掉。请先填充。",
            ),
        ),
        Trap(
            "torch.zeros(10, 4).unfold(0, 3, 1).shape",
            Text(
                "The window is the last dim, after the 4 columns. For (8, 3, 4): `.mT`.",
                "窗口在最后一维，排在 4 列之后。要 (8, 3, 4) 请加 `.mT`。",
            ),
        ),
        Trap(
            "x = torch.zeros(3).unfold(0, 2, 1)\nx[0, 1] = 7\nx",
            Text(
                "Windows overlap in memory: one write changes two. `clone()` first.",
                "窗口在内存中重叠：写一处改变两处。请先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.lib.stride_tricks.sliding_window_view(input, size, dimension)",
            "step == 1 and input.ndim > 0",
            Text("step=1", "step=1"),
        ),
        Same(
            "torch",
            "input.as_strided((len(input) - size + 1, size), (1, 1))",
            "input.ndim == 1 and step == 1 and input.is_contiguous()",
            Text("1 dim, contiguous, step=1", "1 维，连续，step=1"),
        ),
    ),
    see=("unfold_image", "as_strided", "split", "conv1d"),
    sketch=Sketch("x.unfold(0, 3, 1)", x=(5,)),
    samples=(
        ("input=torch.rand(7), dimension=0, size=3, step=2"),
        ("input=torch.rand(5), dimension=0, size=2, step=1"),
    ),
)


def unfolded(shape, dimension, size, step):
    """Return the shape with the number of windows at the dim, and their size last."""
    if not shape:
        return (size,)
    count = (shape[dimension] - size) // step + 1
    return (*resized(shape, dimension, count), size)


@page.loop
def unfold(input, dimension, size, step):
    out = input.new_empty(unfolded(input.shape, dimension, size, step))
    for *at, k in np.ndindex(*out.shape):
        source = list(at)
        if input.ndim > 0:
            source[dimension] = at[dimension] * step + k
        out[(*at, k)] = input[tuple(source)]
    return out
