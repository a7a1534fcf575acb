"""How many samples a Dataset has is for its __len__ to say, and it is easily off by some."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.utils.data.Dataset", "torch.utils.data.DataLoader", "torch.Tensor.unfold"),
    title=Text(en="Repair: a Dataset of windows", zh="改错：滑动窗口数据集"),
    statement=Text(
        en="Repair the Dataset. Sample i is the pair: the `width` values of `series` from i on, "
        "and the value that follows them. There is one sample for every window that has a value "
        "after it. The function returns the batches of a DataLoader, `size` samples each; the last "
        "may have fewer. As it stands it raises, or returns too many samples.",
        zh="请改正这个 Dataset。第 i 个样本是一对：`series` 中从 i 开始的 `width` 个值，"
        "以及紧随其后的那个值。凡是后面还有值的窗口都算一个样本。函数返回 DataLoader 的各个批次，"
        "每批 `size` 个样本，最后一批可以少一些。现在要么报错，要么多出样本。",
    ),
    hints=(
        Text(
            en="The loader asks for the samples 0 ... len - 1. Which is the last that has a value "
            "after its window?",
            zh="DataLoader 会取第 0 到 len - 1 个样本。窗口后面还有值的最后一个样本是第几个？",
        ),
        Text(
            en="Write down a series of 4 values and all of its samples for width 2.",
            zh="写下一个 4 个值的序列，列出 width 为 2 时的全部样本。",
        ),
    ),
)


@drill.reference
def dataset_of_windows(
    series: Float[Tensor, " t"], width: int, size: int
) -> list[tuple[Float[Tensor, "b width"], Float[Tensor, " b"]]]:
    """sample[i] = (series[i], ..., series[i + width - 1]), series[i + width]
    batch[k] = the samples k * size, ..., k * size + size - 1, as far as there are so many
    """
    count = len(series) - width
    batches = []
    for start in range(0, count, size):
        chosen = range(start, min(start + size, count))
        windows = torch.empty(len(chosen), width)
        following = torch.empty(len(chosen))
        for row, i in enumerate(chosen):
            following[row] = series[i + width]
            for j in range(width):
                windows[row, j] = series[i + j]
        batches.append((windows, following))
    return batches


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two samples", "两个样本"), 4, 2, 2),
        (("one sample", "一个样本"), 3, 2, 2),
        (("a smaller last batch", "最后一批较小"), 6, 2, 3),
        (("windows of one value", "窗口只有一个值"), 4, 1, 2),
        (("one sample a batch", "每批一个样本"), 5, 3, 1),
    ]
    for name, t, width, size in draw.then_random(named, range(5, 10), range(1, 4), range(1, 5)):
        yield Case(name, series=draw.signed(t), width=width, size=size)


@drill.misconception(
    en="`__len__` counts every value of the series, so the loader asks for windows that reach past "
    "its end. Only those that begin early enough have a value after them.",
    zh="`__len__` 数的是序列里的全部值，于是 DataLoader 会取到超出末尾的窗口。"
    "只有开始得够早的窗口，后面才有值。",
    stub=True,
)
def counted_every_value(series, width, size):
    class Windows(torch.utils.data.Dataset):
        def __len__(self):
            return len(series)

        def __getitem__(self, i):
            return series[i : i + width], series[min(i + width, len(series) - 1)]

    return [tuple(batch) for batch in torch.utils.data.DataLoader(Windows(), batch_size=size)]


def _batches(series, width, size, count, ahead=0, drop_last=False):
    samples = [(series[i : i + width], series[i + width + ahead]) for i in range(count)]
    loader = torch.utils.data.DataLoader(samples, batch_size=size, drop_last=drop_last)
    return [tuple(batch) for batch in loader]


@drill.misconception(
    en="One sample is missing, the last: its window ends one value before the end, and that value "
    "is what follows it.",
    zh="少了最后一个样本：它的窗口在倒数第二个值处结束，最后一个值正是紧随其后的值。",
)
def left_out_the_last_sample(series, width, size):
    return _batches(series, width, size, len(series) - width - 1)


@drill.misconception(
    en="What should be the value after the window is its own last one: a model would only have to "
    "copy its input.",
    zh="本应是窗口之后的值，取成了窗口自己的最后一个值：模型照抄输入就行了。",
)
def took_the_last_of_the_window(series, width, size):
    return _batches(series, width, size, len(series) - width, ahead=-1)


@drill.misconception(
    en="The last batch was dropped because it is smaller. The drill asks for all samples.",
    zh="最后一批因为较小被丢掉了。题目要求保留所有样本。",
)
def dropped_the_last_batch(series, width, size):
    return _batches(series, width, size, len(series) - width, drop_last=True)


@drill.misconception(
    en="The windows lie side by side. One is to begin at every value: each shares all but "
    "one of its values with the one before.",
    zh="窗口之间首尾相接了。应当从每个值开始都有一个窗口：相邻的两个只差一个值。",
)
def laid_windows_side_by_side(series, width, size):
    starts = range(0, len(series) - width, width)
    samples = [(series[i : i + width], series[i + width]) for i in starts]
    return [tuple(batch) for batch in torch.utils.data.DataLoader(samples, batch_size=size)]


@drill.alternative
def a_dataset(series, width, size):
    class Windows(torch.utils.data.Dataset):
        def __len__(self):
            return len(series) - width

        def __getitem__(self, i):
            return series[i : i + width], series[i + width]

    return list(torch.utils.data.DataLoader(Windows(), batch_size=size))


@drill.alternative
def unfolded(series, width, size):
    windows, following = series.unfold(0, width, 1)[:-1], series[width:]
    return list(zip(windows.split(size), following.split(size), strict=True))
