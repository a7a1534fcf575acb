"""Every patch of an image as a row: what a convolution multiplies by its weights."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.nn.functional.unfold", "torch.Tensor.unfold", "torch.permute"),
    title=Text(en="im2col: patches as rows", zh="im2col：图块排成行"),
    statement=Text(
        en="Return all square patches of `kernel` by `kernel` pixels, one a row, the patches in "
        "reading order by their upper left corner. A row holds the patch's first channel, pixel "
        "by pixel in reading order, then its second channel, and so on. No Python loop.",
        zh="返回 `images` 中所有 `kernel`×`kernel` 的方形图块，每行一块，"
        "按左上角的位置从左到右、从上到下排列。每一行先是该图块的第一个通道，"
        "各像素同样按从左到右、从上到下的顺序，再是第二个通道，依次类推。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="There are (h - kernel + 1) * (w - kernel + 1) patches in each image.",
            zh="每张图像有 (h - kernel + 1) * (w - kernel + 1) 个图块。",
        ),
        Text(
            en="Cutting windows along the height and then along the width gives six dims. Say "
            "which is which.",
            zh="先沿高、再沿宽切窗口，得到六个维度。说一说每一维各是什么。",
        ),
        Text(
            en="Before dims are merged they have to stand in the order asked: batch, patch row, "
            "patch column, channel, pixel row, pixel column.",
            zh="合并维度之前，先要排成题目要的顺序：批次、图块行、图块列、通道、像素行、像素列。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def im2col_patches(
    images: Float[Tensor, "b c h w"], kernel: int
) -> Float[Tensor, "b patches c*kernel*kernel"]:
    """out[i, r * (w - kernel + 1) + s] = images[i, :, r : r + kernel, s : s + kernel], flat"""
    b, c, h, w = images.shape
    rows, columns = h - kernel + 1, w - kernel + 1
    out = images.new_empty(b, rows * columns, c * kernel * kernel)
    for i in range(b):
        for r in range(rows):
            for s in range(columns):
                patch = images[i, :, r : r + kernel, s : s + kernel]
                out[i, r * columns + s] = patch.flatten()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("patches of one pixel", "一个像素的图块"), 1, 1, 1, 2, 1),
        (("two patches", "两个图块"), 1, 1, 2, 3, 2),
        (("the image is one patch", "整张图就是一块"), 1, 1, 2, 2, 2),
        (("two rows of patches", "两行图块"), 1, 1, 3, 3, 2),
        (("two channels", "两个通道"), 1, 2, 2, 3, 2),
        (("two images", "两张图像"), 2, 1, 2, 3, 2),
        (("four different sizes", "四个大小各不相同"), 1, 2, 4, 5, 3),
    ]
    sizes = range(1, 3)
    choices = (sizes, sizes, range(2, 5), range(2, 5), sizes)
    for name, b, c, h, w, kernel in draw.then_random(named, *choices):
        yield Case(name, images=draw.distinct(b, c, h, w), kernel=kernel)


@drill.misconception(
    en="`F.unfold` gives one patch a column: (b, features, patches). The drill asks for one patch "
    "a row.",
    zh="`F.unfold` 得到的是每列一个图块：(b, 特征, 图块)。题目要的是每行一个图块。",
)
def left_patches_as_columns(images, kernel):
    return torch.nn.functional.unfold(images, kernel)


@drill.misconception(
    en="The columns were turned into rows by a reshape, which deals the values out in memory "
    "order. To swap two dims takes a transpose.",
    zh="用 reshape 把列变成行，只是按内存顺序重新分配数值。要交换两个维度，得用转置。",
)
def reshaped_columns_to_rows(images, kernel):
    columns = torch.nn.functional.unfold(images, kernel)
    return columns.reshape(len(images), -1, images.shape[1] * kernel * kernel)


@drill.misconception(
    en="After two `unfold` the channel still stands before the patches, so that a row mixes "
    "pixels of different patches. Permute before merging.",
    zh="两次 `unfold` 之后，通道还排在图块之前，于是一行里混进了不同图块的像素。"
    "合并之前先 permute。",
)
def left_the_channel_before_the_patches(images, kernel):
    windows = images.unfold(2, kernel, 1).unfold(3, kernel, 1)
    return windows.reshape(len(images), -1, images.shape[1] * kernel * kernel)


@drill.misconception(
    en="The patches lie side by side. Patches overlap here: one begins at every pixel from which "
    "a whole one fits.",
    zh="这样各图块互不重叠地并排着。这里的图块是重叠的：凡放得下一整块的像素处都有一块。",
)
def laid_patches_side_by_side(images, kernel):
    return torch.nn.functional.unfold(images, kernel, stride=kernel).mT


@drill.misconception(
    en="Within a row the channels take turns pixel by pixel. The first channel comes whole, then "
    "the second.",
    zh="同一行里各通道逐像素交替出现了。应当先是完整的第一个通道，再是第二个。",
)
def let_channels_take_turns(images, kernel):
    windows = images.unfold(2, kernel, 1).unfold(3, kernel, 1)
    return windows.permute(0, 2, 3, 4, 5, 1).flatten(3).flatten(1, 2)


@drill.alternative
def unfold_transposed(images, kernel):
    return torch.nn.functional.unfold(images, (kernel, kernel)).transpose(1, 2)


@drill.alternative
def as_strided(images, kernel):
    images = images.contiguous()
    b, c, h, w = images.shape
    size = (b, h - kernel + 1, w - kernel + 1, c, kernel, kernel)
    windows = images.as_strided(size, (c * h * w, w, 1, h * w, w, 1))
    return windows.reshape(b, -1, c * kernel * kernel)


@drill.alternative
def grids_of_rows_and_columns(images, kernel):
    b, c, h, w = images.shape
    pixel = torch.arange(kernel, device=images.device)
    rows = torch.arange(h - kernel + 1, device=images.device)[:, None, None, None]
    columns = torch.arange(w - kernel + 1, device=images.device)[:, None, None]
    patches = images[:, :, rows + pixel[:, None], columns + pixel]
    return patches.movedim(1, 3).reshape(b, -1, c * kernel**2)
