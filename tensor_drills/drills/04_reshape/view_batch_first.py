"""view gives the values other places in the same order; it never swaps dims."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.view", "torch.permute", "torch.transpose"),
    title=Text(en="Repair: batch first", zh="改错：批次在前"),
    statement=Text(
        en="Repair the function. `x[s, i]` is step s of sequence i; the result should have the "
        "sequence first and the step second. As it stands the shape is right, and steps of "
        "different sequences are mixed.",
        zh="请改正这个函数。`x[s, i]` 是序列 i 的第 s 步；结果应当先是序列、后是步。"
        "现在形状是对的，但不同序列的步混在了一起。",
    ),
    hints=(
        Text(
            en="Try it with `torch.arange(6).view(3, 2, 1)`. Which values should `out[0]` hold, "
            "and which does it hold?",
            zh="用 `torch.arange(6).view(3, 2, 1)` 试一下。`out[0]` 里应当是哪些值，实际是哪些？",
        ),
        Text(
            en="Flatten input and output: a view leaves the order of the values as it is. Here the "
            "order has to change.",
            zh="把输入和输出都展平看看：view 不会改变数据的先后顺序，而这里顺序必须改变。",
        ),
        Text(
            en="The task is to swap two dims, not to cut the values anew.",
            zh="要做的是对调两个维度，而不是把数据重新切分。",
        ),
    ),
)


@drill.reference
def view_batch_first(x: Float[Tensor, "t b d"]) -> Float[Tensor, "b t d"]:
    """out[i, s, j] = x[s, i, j]"""
    t, b, d = x.shape
    out = x.new_empty(b, t, d)
    for i in range(b):
        for s in range(t):
            for j in range(d):
                out[i, s, j] = x[s, i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sequence", "一个序列"), 2, 1, 1),
        (("two sequences of two steps", "两个序列，各两步"), 2, 2, 1),
        (("two sequences of three steps", "两个序列，各三步"), 3, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("no steps", "零步"), 0, 2, 2),
        (("three different sizes", "三个大小各不相同"), 3, 2, 4),
    ]
    for name, t, b, d in draw.then_random(named, range(2, 5), range(2, 5), range(1, 4)):
        yield Case(name, x=draw.distinct(t, b, d))


@drill.misconception(
    en="`view`, like `reshape`, keeps the values in their order and only cuts them into other "
    "sizes: the first row of the result is filled with whatever comes first, steps of several "
    "sequences. Dims are swapped by `transpose` or `permute`.",
    zh="`view` 和 `reshape` 一样，不改变数据的先后顺序，只是换个大小重新切分："
    "结果的第一行由最前面的数据填满，而那是好几个序列的步。"
    "要对调维度，请用 `transpose` 或 `permute`。",
    stub=True,
)
def viewed_instead_of_swapping(x):
    t, b, d = x.shape
    return x.view(b, t, d)


@drill.misconception(
    en="All dims were reversed: (d, b, t). The features should stay last.",
    zh="所有维度都倒了过来：(d, b, t)。特征那一维应当留在最后。",
)
def reversed_all_dims(x):
    return x.permute(2, 1, 0)


@drill.misconception(
    en="`mT` swaps the last two dims: (t, d, b). Sequence and step are the first two.",
    zh="`mT` 对调的是最后两维：(t, d, b)。步和序列是最前面的两维。",
)
def swapped_the_last_two(x):
    return x.mT


@drill.misconception(
    en="The dims were swapped, and then viewed back to the first sizes: shape (t, b, d) with the "
    "values in the order of (b, t, d). After `transpose` nothing is missing.",
    zh="维度对调之后，又按原来的大小重新切分：形状是 (t, b, d)，数据却按 (b, t, d) 的顺序排列。"
    "`transpose` 之后不需要再做别的。",
)
def reshaped_after_swapping(x):
    return x.transpose(0, 1).reshape(x.shape)


@drill.alternative
def permute(x):
    return x.permute(1, 0, 2)


@drill.alternative
def contiguous(x):
    return x.swapaxes(0, 1).contiguous()


@drill.alternative
def stack_of_sequences(x):
    return torch.stack(x.unbind(1))


@drill.alternative
def index_of_steps(x):
    t, b, _ = x.shape
    return x[torch.arange(t, device=x.device), torch.arange(b, device=x.device)[:, None]]
