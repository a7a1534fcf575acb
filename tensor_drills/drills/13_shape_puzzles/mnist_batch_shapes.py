"""The 1 in (512, 1, 28, 28) is the number of channels."""

import math

from tensor_drills.declare import Drill, Text, torch

IMAGE = (1, 28, 28)

drill = Drill(
    level=2,
    ops=("torch.stack", "torch.nn.Conv2d", "torch.flatten"),
    title=Text(en="A batch of MNIST images", zh="一批 MNIST 图像"),
    statement=Text(
        en="512 grey images of shape (1, 28, 28) are stacked into `batch`; "
        "`conv = nn.Conv2d(1, 6, 5)`. Return a dict of shapes, or the name of the error as a "
        "string where one is raised: 'batch', 'in_colour' (`batch`, were the images RGB), 'flat' ("
        "`batch.flatten(1)`), 'many' (`conv(batch)`), 'one' (`conv(batch[0])`), 'squeezed' ("
        "`conv(batch.squeeze(1))`).",
        zh="把 512 张形状为 (1, 28, 28) 的灰度图像堆叠成 `batch`；`conv = nn.Conv2d(1, 6, 5)`。用"
        "字典返回各个形状，若会报错，就写错误的名字（字符串）：'batch'；'in_colour'（假如图像是 "
        "RGB 彩色图像，`batch` 的形状）；'flat'（`batch.flatten(1)`）；'many'（`conv(batch)`）；"
        "'one'（`conv(batch[0])`）；'squeezed'（`conv(batch.squeeze(1))`）。",
    ),
    hints=(
        Text(
            en="A convolution reads its input as (batch, channels, height, width). What does the 1 "
            "count?",
            zh="卷积把输入看成 (批次, 通道, 高, 宽)。这里的 1 数的是什么？",
        ),
        Text(
            en="With three dims there is no batch: the first is then the channels.",
            zh="只有三维时就没有批次，第一维就是通道。",
        ),
        Text(
            en="A kernel of 5 pixels fits into a row of 28 at 28 - 5 + 1 places.",
            zh="宽 5 个像素的卷积核在一行 28 个像素里有 28 - 5 + 1 个位置可放。",
        ),
    ),
)


def outcome(x: torch.Tensor) -> tuple[int, ...] | str:
    """Return the shape that the convolution gives, or the name of the error."""
    try:
        return tuple(torch.nn.Conv2d(1, 6, 5)(x).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.reference
def mnist_batch_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    batch = torch.stack([torch.zeros(IMAGE)] * 512)
    return {
        "batch": tuple(batch.shape),
        "in_colour": tuple(batch.expand(-1, 3, -1, -1).shape),
        "flat": tuple(batch.flatten(1).shape),
        "many": outcome(batch),
        "one": outcome(batch[0]),
        "squeezed": outcome(batch.squeeze(1)),
    }


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    right = mnist_batch_shapes()
    key = next((key for key in right if plain(answer[key]) != right[key]), None)
    if key is None:
        return None
    given = plain(answer[key])
    if isinstance(given, str):
        return Text(
            f"'{key}' raises no {given}: name the dims of the input, from the last to the first",
            f"'{key}' 并不会抛出 {given}：从后往前，给输入的每一维起名",
        )
    count = torch.empty(given, device="meta").numel()
    # A size of 0 must not hide the others: the convolution takes memory for them even so.
    if key in ("batch", "in_colour") and math.prod(max(s, 1) for s in given[1:]) < 100_000:
        channels = 1 if key == "batch" else 3
        try:
            torch.nn.Conv2d(channels, 6, 5)(torch.zeros(given[1:]))
        except RuntimeError as error:
            return Text(
                f"'{key}': `nn.Conv2d({channels}, 6, 5)` on the first image, of shape {given[1:]}, "
                f"raises: {error}",
                f"'{key}'：`nn.Conv2d({channels}, 6, 5)` 作用在形状为 {given[1:]} 的第一张图像上，"
                f"报错：{error}",
            )
    if key == "flat":
        return Text(
            f"'flat': this shape has {count} values in {len(given)} dims; there are "
            f"{512 * 28 * 28}, and dim 0 is to stay as it is",
            f"'flat'：这个形状有 {len(given)} 维、{count} 个值；一共有 {512 * 28 * 28} 个值，"
            "而且 dim 0 应保持不变",
        )
    if key in ("many", "one") and len(given) > 2:
        reached = next((size for size in given[-2:] if size != 24), 24) - 1 + 4
        return Text(
            f"'{key}': the last window would end at pixel {reached}, of 0 to 27; before "
            "height and width stand the channels, and before them the images, if there are several",
            f"'{key}'：最后一个窗口会止于第 {reached} 个像素（像素为 0 到 27）；"
            "高和宽之前是通道，有多张图像时，再前面是图像",
        )
    return Text(
        f"'{key}': name each dim of the input, from the last to the first: width, height, "
        "channels and, if one is left, batch",
        f"'{key}'：从后往前，给输入的每一维起名：宽、高、通道，如果还剩一维，就是批次",
    )


def plain(part: tuple[int, ...] | str) -> tuple[int, ...] | str:
    return part if isinstance(part, str) else tuple(part)


@drill.misconception(
    en="The 1 was left out. It is the number of channels: `nn.Conv2d` reads 3 dims as one image, "
    "and would take the 512 images for 512 channels.",
    zh="漏掉了 1。它是通道数：`nn.Conv2d` 会把三维输入当作一张图像，"
    "于是 512 张图像成了 512 个通道。",
)
def left_the_channel_out():
    return {
        "batch": (512, 28, 28),
        "in_colour": (512, 3, 28, 28),
        "flat": (512, 784),
        "many": (512, 6, 24, 24),
        "one": (6, 24, 24),
        "squeezed": (512, 6, 24, 24),
    }


@drill.misconception(
    en="In torch the channels come before height and width. They come last in NumPy images and in "
    "image files; those need a `permute` first.",
    zh="在 torch 里，通道排在高和宽之前。通道在最后的是 NumPy 图像和图像文件，"
    "读进来要先 `permute`。",
)
def put_the_channel_last():
    return {
        "batch": (512, 28, 28, 1),
        "in_colour": (512, 28, 28, 3),
        "flat": (512, 784),
        "many": (512, 24, 24, 6),
        "one": (24, 24, 6),
        "squeezed": "RuntimeError",
    }


@drill.misconception(
    en="`flatten(1)` begins at dim 1: each image becomes a row and the batch stays a batch.",
    zh="`flatten(1)` 从 dim 1 开始：每张图像变成一行，批次仍是批次。",
)
def flattened_the_batch_too():
    return {
        "batch": (512, 1, 28, 28),
        "in_colour": (512, 3, 28, 28),
        "flat": (401408,),
        "many": (512, 6, 24, 24),
        "one": (6, 24, 24),
        "squeezed": "RuntimeError",
    }


@drill.misconception(
    en="One image without a batch dim gives a result without a batch dim: `nn.Conv2d` returns as "
    "many dims as it was given.",
    zh="没有批次维的一张图像，结果也没有批次维：`nn.Conv2d` 返回的维数与输入相同。",
)
def added_a_batch_to_one_image():
    return {
        "batch": (512, 1, 28, 28),
        "in_colour": (512, 3, 28, 28),
        "flat": (512, 784),
        "many": (512, 6, 24, 24),
        "one": (1, 6, 24, 24),
        "squeezed": "RuntimeError",
    }


@drill.alternative
def as_lists():
    return {
        "batch": [512, 1, 28, 28],
        "in_colour": [512, 3, 28, 28],
        "flat": [512, 28 * 28],
        "many": [512, 6, 24, 24],
        "one": [6, 24, 24],
        "squeezed": "RuntimeError",
    }


@drill.alternative
def asked_torch():
    batch = torch.zeros(512, 1, 28, 28)
    conv = torch.nn.Conv2d(1, 6, 5)
    try:
        squeezed = conv(batch.squeeze(1)).shape
    except RuntimeError as error:
        squeezed = type(error).__name__
    return {
        "batch": batch.shape,
        "in_colour": batch.expand(-1, 3, -1, -1).shape,
        "flat": batch.flatten(1).shape,
        "many": conv(batch).shape,
        "one": conv(batch[0]).shape,
        "squeezed": squeezed,
    }
