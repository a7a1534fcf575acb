from tensor_drills.page import Page, Sketch, Text, Trap, np

page = Page(
    name="torch.nn.functional.conv1d",
    signature="torch.nn.functional.conv1d(input, weight, bias=None, stride=1, padding=0)",
    line=Text(
        "Slides filters along sequences: a weighted sum at each place.",
        "让滤波器沿序列滑动：每个位置做一次加权和。",
    ),
    words=Text(
        "convolution, filter, kernel, sequence, sliding window, moving average",
        "卷积 滤波器 卷积核 序列 滑动窗口 移动平均 滑动平均",
    ),
    shape="(n, c, l), weight (o, c, k) → (n, o, (l + 2p - k) // s + 1)",
    shape_rule="slid(input.shape, weight.shape, stride, padding)",
    formula="out[n][o][i] = bias[o]\n    + Σ_c Σ_a input[n][c][i*s + a] * weight[o][c][a]",
    memory="new",
    dtype="same",
    gradient=Text("to all three", "传给三者"),
    gradient_to=("input", "weight", "bias"),
    example="""
x = torch.tensor([[[1.0, 2.0, 4.0, 8.0]]])
F.conv1d(x, torch.tensor([[[-1.0, 1.0]]]))
""",
    traps=(
        Trap(
            "F.conv1d(torch.ones(2, 10, 3), torch.ones(4, 3, 2))",
            Text(
                "Channels come before the length: turn (n, l, c) by `x.mT` first.",
                "通道在长度之前：(n, l, c) 请先用 `x.mT` 转过来。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.conv1d(torch.tensor([[[0.0, 1.0, 0.0]]]), torch.tensor([[[1.0, 2.0]]]))",
            Text(
                "The filter is not flipped: mathematicians call this a cross-correlation.",
                "滤波器没有翻转：数学上这叫互相关。",
            ),
        ),
    ),
    see=("conv2d", "unfold"),
    sketch=Sketch("F.conv1d(x, w)", x=(1, 1, 4), w=(1, 1, 2)),
    opinfo="",
    samples=(
        ("input=torch.arange(8.0).view(1, 2, 4), weight=torch.arange(12.0).view(2, 2, 3)"),
        (
            "input=torch.arange(8.0).view(1, 2, 4), weight=torch.ones(1, 2, 2), "
            "stride=2, padding=1, bias=torch.ones(1)"
        ),
    ),
)


def slid(shape, weight, stride, padding):
    """Return the shape of the result; None where the padding is a word."""
    if isinstance(padding, str):
        return None
    count = len(weight) - 2
    strides = stride if isinstance(stride, list | tuple) else (stride,) * count
    paddings = padding if isinstance(padding, list | tuple) else (padding,) * count
    strides, paddings = strides * (count // len(strides)), paddings * (count // len(paddings))
    sizes = zip(shape[-count:], weight[2:], strides, paddings, strict=True)
    return (*shape[: -count - 1], weight[0], *((n + 2 * p - k) // s + 1 for n, k, s, p in sizes))


@page.loop
def conv1d(input, weight, bias=None, stride=1, padding=0):
    s, p = stride, padding
    padded = input.new_zeros(*input.shape[:2], input.shape[2] + 2 * p)
    padded[:, :, p : p + input.shape[2]] = input
    count = (padded.shape[2] - weight.shape[2]) // s + 1
    out = input.new_zeros(len(input), len(weight), count)
    for n, o, i in np.ndindex(*out.shape):
        out[n, o, i] = 0 if bias is None else bias[o]
        for c, a in np.ndindex(*weight.shape[1:]):
            out[n, o, i] += padded[n, c, i * s + a] * weight[o, c, a]
    return out
