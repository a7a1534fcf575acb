"""Pooling steps by its kernel unless told otherwise, and may round up."""

import math

from tensor_drills.declare import Drill, Text, torch

FEATURES = (2, 8, 7, 12)
POOLS = {
    "plain": {"kernel_size": 3},
    "overlapping": {"kernel_size": 3, "stride": 2},
    "ceil": {"kernel_size": 2, "ceil_mode": True},
    "ceil_padded": {"kernel_size": 2, "stride": 3, "padding": 1, "ceil_mode": True},
}

drill = Drill(
    level=4,
    ops=("torch.nn.MaxPool2d", "torch.nn.AdaptiveAvgPool2d"),
    title=Text(en="Output sizes of pooling", zh="池化的输出大小"),
    statement=Text(
        en="Each of these layers is given features of shape (2, 8, 7, 12). Return a dict with the "
        "shape of each output. 'plain': `nn.MaxPool2d(3)`. 'overlapping': "
        "`nn.MaxPool2d(3, stride=2)`. 'ceil': `nn.MaxPool2d(2, ceil_mode=True)`. 'ceil_padded': "
        "`nn.MaxPool2d(2, stride=3, padding=1, ceil_mode=True)`. 'global': "
        "`nn.AdaptiveAvgPool2d(1)`.",
        zh="形状为 (2, 8, 7, 12) 的特征分别送入下列各层。用字典返回每个输出的形状。'plain'："
        "`nn.MaxPool2d(3)`。'overlapping'：`nn.MaxPool2d(3, stride=2)`。'ceil'："
        "`nn.MaxPool2d(2, ceil_mode=True)`。'ceil_padded'："
        "`nn.MaxPool2d(2, stride=3, padding=1, ceil_mode=True)`。'global'："
        "`nn.AdaptiveAvgPool2d(1)`。",
    ),
    hints=(
        Text(
            en="The sizes follow as for a convolution. What is the stride of a pooling layer that "
            "is given none?",
            zh="大小的算法与卷积相同。没有给出 stride 时，池化层的 stride 是多少？",
        ),
        Text(
            en="`ceil_mode` keeps a last window that hangs over the edge.",
            zh="`ceil_mode` 会保留最后一个超出边缘的窗口。",
        ),
        Text(
            en="But a window has to begin in the input or in the padding before it: one that "
            "would begin in the padding after the input is dropped.",
            zh="但窗口必须从输入之内、或输入之前的 padding 开始："
            "从输入之后的 padding 开始的窗口会被丢掉。",
        ),
    ),
)


@drill.reference
def pool_output_sizes() -> dict[str, tuple[int, ...]]:
    """As torch itself has them."""
    features = torch.zeros(FEATURES)
    pools = {name: torch.nn.MaxPool2d(**options) for name, options in POOLS.items()}
    pools["global"] = torch.nn.AdaptiveAvgPool2d(1)
    return {name: tuple(pool(features).shape) for name, pool in pools.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, right in pool_output_sizes().items():
        shape = tuple(answer[name])
        if len(shape) != len(right) or shape[:2] != right[:2]:
            return Text(
                f"'{name}': pooling shrinks height and width; batch, channels and the number of "
                "dims stay",
                f"'{name}'：池化只缩小高和宽；批次、通道和维数都不变",
            )
        if shape == right:
            continue
        if name == "global":
            return Text(
                f"'global': {math.prod(shape[2:])} values per channel; the layer was asked for "
                "one row of one",
                f"'global'：每个通道有 {math.prod(shape[2:])} 个值；这一层要的是一行一个",
            )
        return disputed_window(name, shape, right, **POOLS[name])
    return None


def disputed_window(name, shape, right, kernel_size, stride=None, padding=0, ceil_mode=False):
    """Say where the window lies that one of the two shapes counts and the other does not."""
    dim = 2 if shape[2] != right[2] else 3
    window = max(min(shape[dim], right[dim]), 0)
    start = window * (stride or kernel_size) - padding
    last, end = FEATURES[dim] - 1, start + kernel_size - 1
    return Text(
        f"'{name}': dim {dim} has places 0 to {last}; window {window + 1} would lie at {start} to "
        f"{end}. Does it count?",
        f"'{name}'：dim {dim} 的位置是 0 到 {last}；第 {window + 1} 个窗口应占 {start} 到 {end}。"
        "它算不算？",
    )


@drill.misconception(
    en="The stride of a convolution is 1 by default, that of pooling is the kernel size: its "
    "windows lie side by side.",
    zh="卷积的 stride 默认是 1，池化的 stride 默认等于 kernel_size：各窗口并排，互不重叠。",
)
def stepped_by_one():
    return {
        "plain": (2, 8, 5, 10),
        "overlapping": (2, 8, 3, 5),
        "ceil": (2, 8, 6, 11),
        "ceil_padded": (2, 8, 3, 5),
        "global": (2, 8, 1, 1),
    }


@drill.misconception(
    en="With `ceil_mode` the division is rounded up: the last, incomplete window counts.",
    zh="有 `ceil_mode` 时除法向上取整：最后一个不完整的窗口也算。",
)
def overlooked_the_ceil():
    return {
        "plain": (2, 8, 2, 4),
        "overlapping": (2, 8, 3, 5),
        "ceil": (2, 8, 3, 6),
        "ceil_padded": (2, 8, 3, 5),
        "global": (2, 8, 1, 1),
    }


@drill.misconception(
    en="Rounding up would here add a window that begins after the input, where there is nothing "
    "but padding. Such a window is dropped.",
    zh="这里向上取整会多出一个窗口，它从输入之后开始，里面只有 padding。这样的窗口会被丢掉。",
)
def counted_a_window_of_padding():
    return {
        "plain": (2, 8, 2, 4),
        "overlapping": (2, 8, 3, 5),
        "ceil": (2, 8, 4, 6),
        "ceil_padded": (2, 8, 4, 5),
        "global": (2, 8, 1, 1),
    }


@drill.misconception(
    en="Pooling to one value leaves the dims of height and width in place, with size 1; a "
    "`flatten(1)` drops them.",
    zh="池化成一个值之后，高和宽这两维仍在，大小为 1；要去掉它们，得再用 `flatten(1)`。",
)
def dropped_height_and_width():
    return {
        "plain": (2, 8, 2, 4),
        "overlapping": (2, 8, 3, 5),
        "ceil": (2, 8, 4, 6),
        "ceil_padded": (2, 8, 3, 5),
        "global": (2, 8),
    }


@drill.alternative
def as_lists():
    return {
        "plain": [2, 8, 2, 4],
        "overlapping": [2, 8, 3, 5],
        "ceil": [2, 8, 4, 6],
        "ceil_padded": [2, 8, 3, 5],
        "global": [2, 8, 1, 1],
    }


@drill.alternative
def asked_torch():
    x = torch.rand(2, 8, 7, 12)
    pool = torch.nn.functional.max_pool2d
    return {
        "plain": pool(x, 3).shape,
        "overlapping": pool(x, 3, 2).shape,
        "ceil": pool(x, 2, ceil_mode=True).shape,
        "ceil_padded": pool(x, 2, 3, 1, ceil_mode=True).shape,
        "global": x.mean((2, 3), keepdim=True).shape,
    }
