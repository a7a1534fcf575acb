"""A strided view of the windows, and one contraction over channels and taps."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

CONVOLUTIONS = ("conv1d", "conv2d", "conv3d", "convolution", "conv_transpose1d")

drill = Drill(
    level=5,
    ops=("torch.as_strided", "torch.einsum", "torch.nn.functional.conv1d"),
    title=Text(en="A 1-D convolution by strides", zh="用 stride 做一维卷积"),
    statement=Text(
        en="Return what `conv1d` returns for `signal` and `weight` with stride `step`, without "
        "padding or bias; `signal` need not be contiguous. Windows by `as_strided`, then a "
        "product: torch's own convolutions and `unfold` are ruled out. No Python loop.",
        zh="返回 `conv1d` 对 `signal` 和 `weight` 的结果，步长为 `step`，不填充，没有偏置；"
        "`signal` 不一定连续。先用 `as_strided` 取窗口，再做乘积：不允许用 torch 自带的卷积和 "
        "`unfold`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The windows form a tensor of shape (b, c, windows, k). How many windows of k = 3 "
            "with `step` 2 fit into t = 6?",
            zh="各个窗口组成形状为 (b, c, windows, k) 的张量。t = 6 里能放下几个 k = 3、`step` 为 "
            "2 的窗口？",
        ),
        Text(
            en="To the next window it is `step` elements of `signal`, to the next value in a "
            "window one. A stride counts places in memory: how many is one element?",
            zh="到下一个窗口是 `signal` 的 `step` 个元素，到窗口里的下一个值是一个元素。stride "
            "数的是内存里的位置：一个元素是几个位置？",
        ),
        Text(
            en="Sum over the channels and over k; b, the windows and the filters remain. `einsum` "
            "says that in one line.",
            zh="对通道和 k 求和，留下 b、窗口和滤波器。`einsum` 一行就能写完。",
        ),
    ),
    no_loop=True,
    ruled_out=(*CONVOLUTIONS, "unfold"),
)


@drill.reference
def as_strided_conv1d(
    signal: Float[Tensor, "b c t"], weight: Float[Tensor, "o c k"], step: int
) -> Float[Tensor, "b o windows"]:
    """out[i, f, s] = sum over j, u of signal[i, j, s * step + u] * weight[f, j, u]"""
    (b, c, t), (o, _, k) = signal.shape, weight.shape
    windows = (t - k) // step + 1
    out = signal.new_zeros(b, o, windows)
    for i in range(b):
        for f in range(o):
            for s in range(windows):
                for j in range(c):
                    for u in range(k):
                        out[i, f, s] += signal[i, j, s * step + u] * weight[f, j, u]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two windows", "两个窗口"), 1, 1, 3, 1, 2, 1, "plain"),
        (("every second window", "窗口隔一个取一个"), 1, 1, 5, 1, 3, 2, "plain"),
        (("two channels", "两个通道"), 1, 2, 3, 1, 2, 1, "plain"),
        (("two filters", "两个滤波器"), 1, 2, 2, 2, 2, 1, "plain"),
        (("values left over", "末尾有剩余"), 1, 1, 6, 1, 3, 2, "plain"),
        (("channels last in memory", "通道在内存里排最后"), 2, 2, 4, 1, 2, 2, "channels last"),
        (("gaps in memory", "内存里有空隙"), 2, 2, 3, 2, 2, 1, "strided"),
        (("all sizes different", "各维大小各不相同"), 2, 3, 7, 4, 3, 2, "plain"),
    ]
    sizes, layouts = range(1, 3), ["plain", "channels last", "strided"]
    choices = (sizes, range(1, 4), range(3, 7), range(1, 4), range(1, 4), range(1, 4), layouts)
    for name, b, c, t, o, k, step, layout in draw.then_random(named, *choices):
        signal = draw.signed(b, c, t)
        if layout == "channels last":
            signal = signal.mT.contiguous().mT
        elif layout == "strided":
            signal = draw.strided(signal)
        yield Case(name, signal=signal, weight=draw.signed(o, c, k), step=step)


@drill.misconception(
    en="The strides were computed from the shape, as for a contiguous `signal`. Where it is a "
    "transpose or has gaps, they read other values: ask `signal.stride()`.",
    zh="stride 是按形状算的，只对连续的 `signal` 成立。它若转置过或内存里有空隙，就会读到别的数："
    "要问 `signal.stride()`。",
)
def took_signal_as_contiguous(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    windows = signal.as_strided((b, c, (t - k) // step + 1, k), (c * t, t, step, 1))
    return torch.einsum("bcsk,ock->bos", windows, weight)


@drill.misconception(
    en="Every window begins one element after the last, whatever `step` says.",
    zh="每个窗口都只往后移一个元素，没有用到 `step`。",
)
def moved_by_one_element(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    i, j, s = signal.stride()
    windows = signal.as_strided((b, c, (t - k) // step + 1, k), (i, j, s, s))
    return torch.einsum("bcsk,ock->bos", windows, weight)


@drill.misconception(
    en="`step` went into the window: its values lie `step` apart, and the windows begin one after "
    "the other. That is a dilation.",
    zh="`step` 用在了窗口内部：窗口里的值相隔 `step`，窗口却挨个开始。那是空洞卷积（dilation）。",
)
def spread_the_window(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    i, j, s = signal.stride()
    count = t - (k - 1) * step
    windows = signal.as_strided((b, c, count, k), (i, j, s, s * step))
    return torch.einsum("bcsk,ock->bos", windows, weight)


@drill.misconception(
    en="The filters were flipped, as mathematics has it. `conv1d` lays them on the signal as they "
    "are.",
    zh="滤波器被翻转了，那是数学上的卷积。`conv1d` 是把滤波器原样放上去的。",
)
def flipped_the_filters(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    i, j, s = signal.stride()
    windows = signal.as_strided((b, c, (t - k) // step + 1, k), (i, j, s * step, s))
    return torch.einsum("bcsk,ock->bos", windows, weight.flip(2))


@drill.misconception(
    en="The last window is missing: (t - k) // step counts the steps between windows, and there "
    "is one window more than steps.",
    zh="少了最后一个窗口：(t - k) // step 数的是移动的次数，而窗口比移动次数多一个。",
)
def left_out_the_last_window(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    i, j, s = signal.stride()
    windows = signal.as_strided((b, c, (t - k) // step, k), (i, j, s * step, s))
    return torch.einsum("bcsk,ock->bos", windows, weight)


@drill.misconception(
    en="The values are right, but `conv1d` did the work. The drill asks for windows by "
    "`as_strided` and a product.",
    zh="数值对了，但这是 `conv1d` 算的。题目要求用 `as_strided` 取窗口，再做乘积。",
)
def called_conv1d(signal, weight, step):
    return torch.nn.functional.conv1d(signal, weight, stride=step)


@drill.alternative
def tensordot(signal, weight, step):
    (b, c, t), k = signal.shape, weight.shape[2]
    i, j, s = signal.stride()
    windows = signal.as_strided((b, (t - k) // step + 1, c, k), (i, s * step, j, s))
    return torch.tensordot(windows, weight, ([2, 3], [1, 2])).mT


@drill.alternative
def matmul_of_flat_windows(signal, weight, step):
    signal = signal.contiguous()
    (b, c, t), (_, _, k) = signal.shape, weight.shape
    count = (t - k) // step + 1
    windows = torch.as_strided(signal, (b, c, k, count), (c * t, t, 1, step))
    return weight.flatten(1) @ windows.reshape(b, c * k, count)


@drill.alternative
def windows_by_index(signal, weight, step):
    t, k = signal.shape[2], weight.shape[2]
    starts = torch.arange(0, t - k + 1, step, device=signal.device)
    places = starts[:, None] + torch.arange(k, device=signal.device)
    return (signal[:, None, :, places] * weight[None, :, :, None]).sum((2, 4))
