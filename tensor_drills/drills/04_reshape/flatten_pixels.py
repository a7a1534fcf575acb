"""view reads memory in order; after a permute that order is no longer the order of the dims."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.view", "torch.reshape", "torch.permute"),
    title=Text(en="Repair: one row per pixel", zh="改错：每个像素一行"),
    statement=Text(
        en="Repair the function. It should list the pixels of all `images`, image by image, each "
        "image row by row: one row of the result per pixel, one column per channel. As it stands "
        "it works for one image and raises for a batch of them.",
        zh="请改正这个函数。它应当列出 `images` 中的所有像素：逐张图像、逐行排列；"
        "结果中每个像素占一行，每个通道占一列。现在它对一张图像可行，对一批图像就会报错。",
    ),
    hints=(
        Text(
            en="Read torch's message to its end. What does it propose, and why is that needed "
            "here?",
            zh="把 torch 的报错读到最后。它建议怎么做？这里为什么需要那样做？",
        ),
        Text(
            en="`permute` moves no value in memory, it only changes the strides. `view` cannot "
            "merge dims whose values do not lie side by side.",
            zh="`permute` 不移动内存里的数据，只改变 stride。`view` 无法合并在内存里不相邻的维度。",
        ),
        Text(
            en="Leave the `permute` in: without it the shape is right and the values are not.",
            zh="不要去掉 `permute`：没有它，形状对了，数值却不对。",
        ),
    ),
)


@drill.reference
def flatten_pixels(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b*h*w c"]:
    """out[(i * h + k) * w + l, j] = images[i, j, k, l]"""
    b, c, h, w = images.shape
    out = images.new_empty(b * h * w, c)
    for i in range(b):
        for j in range(c):
            for k in range(h):
                for m in range(w):
                    out[(i * h + k) * w + m, j] = images[i, j, k, m]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one channel", "一个通道"), 1, 1, 2, 2),
        (("two channels", "两个通道"), 1, 2, 1, 2),
        (("two images", "两张图像"), 2, 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
    ]
    sizes = range(1, 4)
    for name, b, c, h, w in draw.then_random(named, range(1, 4), sizes, sizes, sizes):
        yield Case(name, images=draw.distinct(b, c, h, w))


@drill.misconception(
    en="`permute` leaves the values where they are, so `view` cannot merge the batch with the "
    "pixels: between two images lie the other channels. `reshape` copies where it must; "
    "`contiguous()` before `view` does the same by hand.",
    zh="`permute` 并不移动数据，所以 `view` 无法把批次和像素合并：两张图像之间隔着其余的通道。"
    "`reshape` 在必要时会拷贝；先 `contiguous()` 再 `view` 则是手动拷贝。",
    stub=True,
)
def viewed_after_permute(images):
    c = images.shape[1]
    return images.permute(0, 2, 3, 1).view(-1, c)


@drill.misconception(
    en="Without `permute` the error is gone, and so is the meaning: a reshape moves no value, so a "
    "row now holds neighbouring pixels of one channel.",
    zh="去掉 `permute` 后不报错了，结果的含义也没了：reshape 不移动数据，现在每一行放的是同一通道里"
    "相邻的像素。",
)
def dropped_the_permute(images):
    return images.reshape(-1, images.shape[1])


@drill.misconception(
    en="`transpose(1, 3)` swaps two dims and leaves (b, w, h, c): the pixels of an image go column "
    "by column.",
    zh="`transpose(1, 3)` 只对调两个维度，得到 (b, w, h, c)：每张图像的像素成了按列、"
    "而不是按行列出。",
)
def went_column_by_column(images):
    return images.transpose(1, 3).reshape(-1, images.shape[1])


@drill.alternative
def contiguous_then_view(images):
    return images.permute(0, 2, 3, 1).contiguous().view(-1, images.shape[1])


@drill.alternative
def movedim_and_flatten(images):
    return images.movedim(1, -1).flatten(0, 2)


@drill.alternative
def columns_of_channels(images):
    return torch.stack([images[:, j].reshape(-1) for j in range(images.shape[1])], dim=1)
