"""hstack sets matrices side by side; vectors it joins end to end."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.hstack", "torch.column_stack", "torch.stack"),
    title=Text(en="Repair: a two-column table", zh="改错：两列组成一张表"),
    statement=Text(
        en="Repair the function. The result should be a table with a row for each person: first "
        "the height, then the weight. As it stands one long vector comes back.",
        zh="请改正这个函数。结果应当是一张表，每个人占一行：先是身高，再是体重。"
        "现在返回的是一个长向量。",
    ),
    hints=(
        Text(
            en="What does `hstack` make of two vectors, and what of two matrices of one column?",
            zh="`hstack` 对两个向量返回什么？对两个单列矩阵又返回什么？",
        ),
        Text(
            en="A vector has no columns to be set side by side. The second dim has to be made.",
            zh="向量没有可以并排的列。第二维得新建出来。",
        ),
    ),
)


@drill.reference
def hstack_feature_table(
    height: Float[Tensor, " n"], weight: Float[Tensor, " n"]
) -> Float[Tensor, "n 2"]:
    """out[i, 0] = height[i];  out[i, 1] = weight[i]"""
    out = height.new_empty(len(height), 2)
    for i in range(len(height)):
        out[i, 0] = height[i]
        out[i, 1] = weight[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one person", "一个人"), 1),
        (("two people", "两个人"), 2),
        (("three people", "三个人"), 3),
        (("nobody", "没有人"), 0),
    ]
    for name, n in draw.then_random(named, range(2, 9)):
        yield Case(name, height=draw.distinct(n), weight=draw.distinct(n))


@drill.misconception(
    en="`hstack` sets columns side by side only where there are columns. Two vectors it joins end "
    "to end, since they have no second dim.",
    zh="`hstack` 只有在真有列的时候才会左右并排。两个向量没有第二维，于是被首尾相接。",
    stub=True,
)
def joined_end_to_end(height, weight):
    return torch.hstack([height, weight])


@drill.misconception(
    en="`vstack` makes each vector a row: (2, n), one row for all heights. That is the table lying "
    "on its side.",
    zh="`vstack` 把每个向量变成一行：(2, n)，所有身高占一行。这张表是横过来的。",
)
def made_rows_of_them(height, weight):
    return torch.vstack([height, weight])


@drill.misconception(
    en="The shape is right, but a reshape moves no value: neighbours in the long vector, two "
    "heights, became the row of one person.",
    zh="形状对了，但 reshape 不移动数据：长向量里相邻的两个身高成了同一个人的那一行。",
)
def reshaped_the_long_vector(height, weight):
    return torch.hstack([height, weight]).reshape(-1, 2)


@drill.misconception(
    en="`dstack` joins along a third dim, so one dim too many comes back: (1, n, 2).",
    zh="`dstack` 沿第三维拼接，于是多出一维：(1, n, 2)。",
)
def stacked_in_depth(height, weight):
    return torch.dstack([height, weight])


@drill.alternative
def stack_as_columns(height, weight):
    return torch.stack([height, weight], dim=1)


@drill.alternative
def hstack_of_columns(height, weight):
    return torch.hstack([height[:, None], weight[:, None]])


@drill.alternative
def transposed_rows(height, weight):
    return torch.vstack([height, weight]).T
