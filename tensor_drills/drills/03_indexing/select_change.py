"""An int as index takes its dim away; a slice of length 1 keeps it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text

drill = Drill(
    level=1,
    ops=("torch.select", "torch.sub"),
    title=Text(en="From first to last step", zh="从第一步到最后一步的变化"),
    statement=Text(
        en="`x` holds b sequences of t steps with d features each. Return by how much each feature "
        "changes from the first step of its sequence to the last.",
        zh="`x` 里有 b 个序列，每个序列 t 步，每步 d 个特征。"
        "返回每个特征从所在序列的第一步到最后一步变化了多少。",
    ),
    hints=(
        Text(
            en="Which dim of `x` counts the steps? The index goes there; the dims before it need a "
            "colon.",
            zh="`x` 的哪一维是步？索引写在那个位置，前面的维度各写一个冒号。",
        ),
        Text(
            en="-1 is the last place, however many there are. An int takes the dim away; the slice "
            "`-1:` keeps it with size 1.",
            zh="-1 就是最后一个位置，不管一共有多少个。用整数索引，这一维就没了；"
            "切片 `-1:` 则把它留着，大小为 1。",
        ),
    ),
)


@drill.reference
def select_change(x: Float[Tensor, "b t d"]) -> Float[Tensor, "b d"]:
    """out[i, j] = x[i, t - 1, j] - x[i, 0, j]"""
    b, t, d = x.shape
    out = x.new_empty(b, d)
    for i in range(b):
        for j in range(d):
            out[i, j] = x[i, t - 1, j] - x[i, 0, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature, two steps", "一个特征，两步"), 1, 2, 1),
        (("one sequence", "一个序列"), 1, 2, 2),
        (("one step", "只有一步"), 2, 1, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("no sequences", "零个序列"), 0, 3, 2),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    for name, b, t, d in draw.then_random(named, range(1, 5), range(2, 5), range(1, 5)):
        yield Case(name, x=draw.signed(b, t, d))


@drill.misconception(
    en="`x[-1]` is the last sequence and `x[0]` the first: a lone index goes to dim 0. The steps "
    "are dim 1.",
    zh="`x[-1]` 是最后一个序列，`x[0]` 是第一个：只写一个索引，它就落在 dim 0 上。步是 dim 1。",
)
def compared_two_sequences(x):
    return x[-1] - x[0]


@drill.misconception(
    en="The dim of the steps is still there, with size 1: (b, 1, d). A slice keeps its dim, an int "
    "takes it away.",
    zh="步的那一维还在，大小为 1：(b, 1, d)。切片会保留所在的维度，整数索引则会去掉它。",
)
def kept_the_dim_of_steps(x):
    return x[:, -1:] - x[:, :1]


@drill.misconception(
    en="`x[..., -1]` is the last feature of every step: `...` stands for all dims before the last "
    "one. The steps are the dim in the middle.",
    zh="`x[..., -1]` 取的是每一步的最后一个特征：`...` 代表最后一维之前的所有维度。"
    "步是中间那一维。",
)
def compared_two_features(x):
    return x[..., -1] - x[..., 0]


@drill.misconception(
    en="That is the first step minus the last. A growing feature should give a positive change.",
    zh="这是用第一步减去最后一步。特征变大时，变化应当为正。",
)
def subtracted_the_last_step(x):
    return x[:, 0] - x[:, -1]


@drill.alternative
def select(x):
    return x.select(1, -1) - x.select(1, 0)


@drill.alternative
def slices_then_squeeze(x):
    return (x[:, -1:, :] - x[:, :1, :]).squeeze(1)


@drill.alternative
def unbind(x):
    steps = x.unbind(1)
    return steps[-1] - steps[0]


@drill.alternative
def sum_of_differences(x):
    return x.diff(dim=1).sum(1)
