"""A convolution makes one output for each place where its window fits."""

from tensor_drills.declare import Drill, Text, torch

IMAGES = (5, 3, 32, 20)
LAYERS = {
    "plain": {"kernel_size": 3},
    "padded": {"kernel_size": 5, "padding": 2},
    "halved": {"kernel_size": 3, "stride": 2, "padding": 1},
    "strided": {"kernel_size": 4, "stride": 3},
    "dilated": {"kernel_size": 3, "dilation": 2},
}

drill = Drill(
    level=3,
    ops=("torch.nn.Conv2d", "torch.nn.functional.conv2d"),
    title=Text(en="Output sizes of convolutions", zh="卷积的输出大小"),
    statement=Text(
        en="Each of these layers is given images of shape (5, 3, 32, 20). Return a dict with the "
        "shape of each output. 'plain': `nn.Conv2d(3, 16, 3)`. 'padded': "
        "`nn.Conv2d(3, 16, 5, padding=2)`. 'halved': `nn.Conv2d(3, 16, 3, stride=2, padding=1)`. "
        "'strided': `nn.Conv2d(3, 16, 4, stride=3)`. 'dilated': `nn.Conv2d(3, 16, 3, dilation=2)`.",
        zh="形状为 (5, 3, 32, 20) 的图像分别送入下列各层。用字典返回每个输出的形状。'plain'："
        "`nn.Conv2d(3, 16, 3)`。'padded'：`nn.Conv2d(3, 16, 5, padding=2)`。'halved'："
        "`nn.Conv2d(3, 16, 3, stride=2, padding=1)`。'strided'：`nn.Conv2d(3, 16, 4, stride=3)`。"
        "'dilated'：`nn.Conv2d(3, 16, 3, dilation=2)`。",
    ),
    hints=(
        Text(
            en="Put a window at row 0 and push it on by the stride. How often does it still lie "
            "inside? Padding adds rows at both ends.",
            zh="把窗口放在第 0 行，每次移动 stride 行。它有多少次仍完整地落在里面？"
            "padding 在两端都加行。",
        ),
        Text(
            en="A dilation of 2 leaves a gap of one row between the kernel's rows: how many rows "
            "does a kernel of 3 then reach over?",
            zh="dilation 为 2 时，卷积核的各行之间空一行：大小为 3 的核一共跨过几行？",
        ),
        Text(
            en="Divide (n + 2 * padding - reach) by the stride and round down, then add 1 for the "
            "first window; reach is the number of rows that the kernel spans.",
            zh="(n + 2 * padding - 跨度) 除以 stride，向下取整，再为第一个窗口加 1；跨度就是卷积核"
            "一共跨过的行数。",
        ),
    ),
)


@drill.reference
def conv_output_sizes() -> dict[str, tuple[int, ...]]:
    """As torch itself has them."""
    images = torch.zeros(IMAGES)
    return {
        name: tuple(torch.nn.Conv2d(3, 16, **options)(images).shape)
        for name, options in LAYERS.items()
    }


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, options in LAYERS.items():
        shape = tuple(answer[name])
        if len(shape) != len(IMAGES):
            return Text(
                f"'{name}': a convolution returns as many dims as it is given",
                f"'{name}'：卷积返回的维数与输入相同",
            )
        if shape[0] != IMAGES[0]:
            return Text(f"'{name}': every image has an output", f"'{name}'：每张图像各有输出")
        if shape[1] != 16:
            return Text(
                f"'{name}': dim 1 is {shape[1]}; there is one output channel per kernel of the "
                "layer",
                f"'{name}'：dim 1 是 {shape[1]}；该层的每个卷积核产生一个输出通道",
            )
        for what, size, count in zip(("row", "column"), IMAGES[2:], shape[2:], strict=True):
            problem = problem_of(what, size, count, **options)
            if problem is not None:
                return Text(f"'{name}': {problem.en}", f"'{name}'：{problem.zh}")
    return None


def problem_of(what, size, count, kernel_size, stride=1, padding=0, dilation=1):
    """Say which of `count` windows hangs over the edge, or that one more fits."""
    padded = torch.nn.functional.pad(torch.ones(size), (padding, padding))
    zh_what = {"row": "行", "column": "列"}[what]

    def held(window):
        start = window * stride
        return len(padded[start : start + dilation * (kernel_size - 1) + 1 : dilation])

    if count > 0 and held(count - 1) < kernel_size:
        start = (count - 1) * stride
        return Text(
            f"window {count} of {count} would begin at {what} {start} and hold only "
            f"{held(count - 1)} of its {kernel_size} {what}s: there are {len(padded)}, padding "
            "included",
            f"{count} 个窗口中的最后一个从第 {start} {zh_what}开始，只装得下 {kernel_size} "
            f"{zh_what}中的 {held(count - 1)} {zh_what}：算上 padding 一共 {len(padded)} {zh_what}",
        )
    if count < 1 or held(count) == kernel_size:
        return Text(
            f"after {count} windows along the {what}s there is room for one more",
            f"{zh_what}方向放了 {count} 个窗口之后，还放得下一个",
        )
    return None


@drill.misconception(
    en="The division counts the steps of the window. There is one window more than steps: the "
    "first, before any step.",
    zh="相除得到的是窗口移动的步数。窗口数比步数多一个：第一个窗口还没移动。",
)
def counted_the_steps():
    return {
        "plain": (5, 16, 29, 17),
        "padded": (5, 16, 31, 19),
        "halved": (5, 16, 15, 9),
        "strided": (5, 16, 9, 5),
        "dilated": (5, 16, 27, 15),
    }


@drill.misconception(
    en="A window that hangs over the edge is left out: the division is rounded down.",
    zh="超出边缘的窗口不算：除法要向下取整。",
)
def rounded_up():
    return {
        "plain": (5, 16, 30, 18),
        "padded": (5, 16, 32, 20),
        "halved": (5, 16, 17, 11),
        "strided": (5, 16, 11, 7),
        "dilated": (5, 16, 28, 16),
    }


@drill.misconception(
    en="`padding=2` adds 2 rows above and 2 below: twice the number.",
    zh="`padding=2` 在上下各加 2 行：一共是这个数的两倍。",
)
def padded_one_side():
    return {
        "plain": (5, 16, 30, 18),
        "padded": (5, 16, 30, 18),
        "halved": (5, 16, 16, 10),
        "strided": (5, 16, 10, 6),
        "dilated": (5, 16, 28, 16),
    }


@drill.misconception(
    en="A dilated kernel reaches further: 3 rows with a gap between each pair span 5.",
    zh="带 dilation 的卷积核跨得更远：3 行、每两行之间空一行，一共跨 5 行。",
)
def overlooked_the_dilation():
    return {
        "plain": (5, 16, 30, 18),
        "padded": (5, 16, 32, 20),
        "halved": (5, 16, 16, 10),
        "strided": (5, 16, 10, 6),
        "dilated": (5, 16, 30, 18),
    }


@drill.alternative
def by_the_formula():
    def shape(k, s=1, p=0, d=1):
        return (5, 16, *((n + 2 * p - d * (k - 1) - 1) // s + 1 for n in (32, 20)))

    return {
        "plain": shape(3),
        "padded": shape(5, p=2),
        "halved": shape(3, s=2, p=1),
        "strided": shape(4, s=3),
        "dilated": shape(3, d=2),
    }


@drill.alternative
def as_lists():
    return {
        "plain": [5, 16, 30, 18],
        "padded": [5, 16, 32, 20],
        "halved": [5, 16, 16, 10],
        "strided": [5, 16, 10, 6],
        "dilated": [5, 16, 28, 16],
    }
