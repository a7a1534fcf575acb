"""Reshape keeps the first dim and merges the rest."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.reshape", "torch.flatten", "torch.Tensor.view"),
    title=Text(en="Flatten each image", zh="把一批图像逐张展平"),
    statement=Text(
        en="A fully connected layer takes one row per sample. Turn the batch `images` into a "
        "matrix: one row for each image, holding its channels one after another, each channel "
        "row by row.",
        zh="全连接层要求每个样本占一行。把一批图像 `images` 变成矩阵：每张图像一行，"
        "先放第一个通道，再放第二个，依次类推；每个通道内按行排列。",
    ),
    hints=(
        Text(
            en="The batch dim stays as it is; the other three become one.",
            zh="批次那一维不变，其余三维合成一维。",
        ),
        Text(
            en="`flatten` has a parameter `start_dim`; in `reshape`, one size may be -1.",
            zh="`flatten` 有参数 `start_dim`；`reshape` 里可以有一个大小写成 -1。",
        ),
    ),
)


@drill.reference
def flatten_images(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c*h*w"]:
    """out[i, (j * h + k) * w + l] = images[i, j, k, l]"""
    b, c, h, w = images.shape
    out = images.new_empty(b, c * h * w)
    for i in range(b):
        for j in range(c):
            for k in range(h):
                for m in range(w):
                    out[i, (j * h + k) * w + m] = images[i, j, k, m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one image", "一张图像"), 1, 2, 1, 2),
        (("one pixel each", "每张一个像素"), 3, 1, 1, 1),
        (("two grey images", "两张灰度图"), 2, 1, 2, 2),
        (("two colour images", "两张彩色图"), 2, 3, 2, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
    ]
    sizes = range(1, 4)
    for name, b, c, h, w in draw.then_random(named, range(1, 5), sizes, sizes, sizes):
        yield Case(name, images=draw.distinct(b, c, h, w))


@drill.misconception(
    en="`flatten()` without `start_dim` flattens the batch too: the samples are no longer "
    "separate.",
    zh="`flatten()` 不写 `start_dim` 会把批次维也展平：样本之间就分不开了。",
)
def flattened_the_batch_too(images):
    return images.flatten()


@drill.misconception(
    en="`start_dim=2` merges only height and width; the channels are still a dim of their own.",
    zh="`start_dim=2` 只合并了高和宽，通道仍然单独占一维。",
)
def kept_the_channels_apart(images):
    return images.flatten(start_dim=2)


@drill.misconception(
    en="The channels were moved last before flattening, so each pixel's channels stand together. "
    "One whole channel should follow another, as they lie in memory.",
    zh="展平之前把通道挪到了最后，于是同一像素的各通道挨在了一起。"
    "题目要的是一个通道放完再放下一个，也就是它们在内存中的顺序。",
)
def put_channels_last(images):
    return images.permute(0, 2, 3, 1).flatten(1)


@drill.misconception(
    en="`reshape(-1, b)` cuts the values into rows of length b, and `.T` only makes the shape look "
    "right: values of different images are mixed. The batch has to stay the first dim throughout.",
    zh="`reshape(-1, b)` 把数据切成长度为 b 的行，再 `.T` 只是让形状看起来对：不同图像的数据混在了"
    "一起。批次必须自始至终是第一维。",
)
def mixed_the_images(images):
    return images.reshape(-1, len(images)).T


@drill.alternative
def view_with_minus_one(images):
    return images.view(images.shape[0], -1)


@drill.alternative
def reshape_with_all_sizes(images):
    b, c, h, w = images.shape
    return images.reshape(b, c * h * w)


@drill.alternative
def stack_of_flat_images(images):
    return torch.stack([image.ravel() for image in images])
