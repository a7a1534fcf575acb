"""Pooling is a view of six dims and a maximum over the last two."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

POOLS = ("max_pool2d", "max_pool2d_with_indices", "max_pool3d", "fractional_max_pool2d")
ADAPTIVE = ("adaptive_max_pool2d", "adaptive_max_pool2d_with_indices")

drill = Drill(
    level=5,
    ops=("torch.as_strided", "torch.amax", "torch.nn.functional.max_pool2d"),
    title=Text(en="Max pooling by strides", zh="用 stride 做最大池化"),
    statement=Text(
        en="Return the maximum of each window of `kernel` by `kernel` pixels; windows begin every "
        "`step` rows and every `step` columns, as long as a whole one fits. `images` need not be "
        "contiguous. Windows by `as_strided`: torch's own pooling and `unfold` are ruled out. No "
        "Python loop.",
        zh="返回每个 `kernel`×`kernel` 窗口的最大值；窗口每隔 `step` 行、每隔 `step` 列开始一个，"
        "放不下整个窗口就停。`images` 不一定连续。请用 `as_strided` 取窗口：不允许用 torch "
        "自带的池化和 `unfold`。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The windows form six dims: batch, channel, row and column of the window, row and "
            "column in it. Give each its size.",
            zh="所有窗口共六维：批次、通道、窗口的行与列、窗口内的行与列。写出每一维的大小。",
        ),
        Text(
            en="To the window below it is `step` rows, to the row below in the same window one "
            "row.",
            zh="到下面一个窗口是 `step` 行，到同一窗口里的下一行是一行。",
        ),
        Text(
            en="`amax` takes the maximum over two dims at once.",
            zh="`amax` 可以一次对两个维度取最大值。",
        ),
    ),
    no_loop=True,
    ruled_out=(*POOLS, *ADAPTIVE, "unfold"),
)


@drill.reference
def as_strided_max_pool(
    images: Float[Tensor, "b c h w"], kernel: int, step: int
) -> Float[Tensor, "b c rows columns"]:
    """out[i, j, r, s] = the largest of images[i, j, r*step + u, s*step + v] with u, v < kernel"""
    b, c, h, w = images.shape
    rows, columns = (h - kernel) // step + 1, (w - kernel) // step + 1
    out = images.new_empty(b, c, rows, columns)
    for i in range(b):
        for j in range(c):
            for r in range(rows):
                for s in range(columns):
                    top, left = r * step, s * step
                    out[i, j, r, s] = images[i, j, top : top + kernel, left : left + kernel].max()
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two windows", "两个窗口"), 1, 1, 2, 4, 2, 2, "plain"),
        (("windows that overlap", "窗口重叠"), 1, 1, 3, 3, 2, 1, "plain"),
        (("all values negative", "全是负值"), 1, 1, 2, 3, 2, 1, "negative"),
        (("pixels left over", "边上有剩余像素"), 1, 1, 3, 5, 2, 2, "plain"),
        (("channels last in memory", "通道在内存里排最后"), 1, 2, 2, 3, 2, 1, "channels last"),
        (("gaps in memory", "内存里有空隙"), 1, 2, 3, 3, 2, 1, "strided"),
        (("gaps between windows", "窗口之间有空隙"), 2, 1, 4, 5, 2, 3, "plain"),
        (("all sizes different", "各维大小各不相同"), 2, 1, 4, 6, 3, 1, "plain"),
    ]
    sizes, layouts = range(1, 3), ["plain", "channels last", "strided"]
    choices = (sizes, sizes, range(3, 6), range(3, 6), range(1, 4), range(1, 4), layouts)
    for name, b, c, h, w, kernel, step, layout in draw.then_random(named, *choices):
        images = draw.signed(b, c, h, w)
        if layout == "negative":
            images = -1e6 * images.abs()
        elif layout == "channels last":
            images = images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
        elif layout == "strided":
            images = draw.strided(images)
        yield Case(name, images=images, kernel=kernel, step=step)


@drill.misconception(
    en="The strides are those of contiguous images. `images` may lie otherwise in memory, with "
    "the channels last for instance: ask `images.stride()`.",
    zh="用的是连续图像的 stride。`images` 在内存里可能是另外的排法，例如通道在最后：要问 "
    "`images.stride()`。",
)
def took_images_as_contiguous(images, kernel, step):
    b, c, h, w = images.shape
    size = (b, c, (h - kernel) // step + 1, (w - kernel) // step + 1, kernel, kernel)
    stride = (c * h * w, h * w, step * w, step, w, 1)
    return images.as_strided(size, stride).amax((-2, -1))


@drill.misconception(
    en="The windows do not overlap and leave no gaps here: they begin every `kernel` pixels, not "
    "every `step`.",
    zh="这里的窗口既不重叠也无空隙：是每隔 `kernel` 个像素开始，而不是每隔 `step` 个。",
)
def moved_by_the_kernel(images, kernel, step):
    b, c, h, w = images.shape
    i, j, down, right = images.stride()
    size = (b, c, h // kernel, w // kernel, kernel, kernel)
    stride = (i, j, down * kernel, right * kernel, down, right)
    return images.as_strided(size, stride).amax((-2, -1))


@drill.misconception(
    en="Each window begins one pixel after the last: the strides from window to window lack "
    "`step`.",
    zh="窗口是一个像素一个像素挨着开始的：窗口之间的 stride 少乘了 `step`。",
)
def forgot_the_step(images, kernel, step):
    b, c, h, w = images.shape
    i, j, down, right = images.stride()
    size = (b, c, (h - kernel) // step + 1, (w - kernel) // step + 1, kernel, kernel)
    return images.as_strided(size, (i, j, down, right, down, right)).amax((-2, -1))


@drill.misconception(
    en="The maximum was taken over the last dim alone: each row of a window still has its own. A "
    "window has two dims.",
    zh="只在最后一维上取了最大值：窗口的每一行还各有一个。窗口有两维。",
)
def reduced_one_dim(images, kernel, step):
    b, c, h, w = images.shape
    i, j, down, right = images.stride()
    size = (b, c, (h - kernel) // step + 1, (w - kernel) // step + 1, kernel, kernel)
    return images.as_strided(size, (i, j, down * step, right * step, down, right)).amax(-1)


@drill.misconception(
    en="Windows that reach over the edge were counted too, as with `ceil_mode=True`. Only whole "
    "windows are asked for.",
    zh="边上不完整的窗口也算了进来，相当于 `ceil_mode=True`。题目只要完整的窗口。",
)
def kept_the_half_windows(images, kernel, step):
    b, c, h, w = images.shape
    rows, columns = -(-max(h - kernel, 0) // step) + 1, -(-max(w - kernel, 0) // step) + 1
    wide = images.new_full((b, c, h + kernel + step, w + kernel + step), -torch.inf)
    wide[:, :, :h, :w] = images
    i, j, down, right = wide.stride()
    size = (b, c, rows, columns, kernel, kernel)
    return wide.as_strided(size, (i, j, down * step, right * step, down, right)).amax((-2, -1))


@drill.alternative
def flattened_windows(images, kernel, step):
    b, c, h, w = images.shape
    i, j, down, right = images.stride()
    size = (b, c, (h - kernel) // step + 1, (w - kernel) // step + 1, kernel, kernel)
    windows = torch.as_strided(images, size, (i, j, down * step, right * step, down, right))
    return windows.reshape(*size[:4], -1).max(dim=-1).values


@drill.alternative
def rows_then_columns(images, kernel, step):
    reach = torch.arange(kernel, device=images.device)
    starts = torch.arange(0, images.shape[2] - kernel + 1, step, device=images.device)
    tall = images[:, :, starts[:, None] + reach].amax(3)
    starts = torch.arange(0, images.shape[3] - kernel + 1, step, device=images.device)
    return tall[:, :, :, starts[:, None] + reach].amax(4)


@drill.alternative
def all_windows_then_every_step(images, kernel, step):
    images = images.contiguous()
    b, c, h, w = images.shape
    size = (b, c, h - kernel + 1, w - kernel + 1, kernel, kernel)
    windows = images.as_strided(size, (c * h * w, h * w, w, 1, w, 1))
    return windows[:, :, ::step, ::step].max(-1).values.max(-1).values
