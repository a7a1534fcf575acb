"""Missing values become the mean of what their own column does have."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.tensor", "torch.nanmean"),
    title=Text(en="Fill gaps with means", zh="用均值填补缺失值"),
    statement=Text(
        en="`columns` is a table: column names with lists of numbers, a missing one being None or "
        "NaN. Replace each missing value by the mean of the values that its column has, and return "
        "the table as a float32 tensor, one column each, in the order given. Every column has at "
        "least one value.",
        zh="`columns` 是一张表：列名对应数值列表，缺失值是 None 或 NaN。"
        "把每个缺失值替换成该列已有值的均值，返回 float32 张量，每列一列，顺序不变。"
        "每列至少有一个值。",
    ),
    hints=(
        Text(
            en="`pandas.DataFrame(columns)` makes NaN of None, and its `mean()` skips NaN.",
            zh="`pandas.DataFrame(columns)` 会把 None 变成 NaN，它的 `mean()` 会跳过 NaN。",
        ),
        Text(
            en="`fillna` takes one value for all, or one for each column.",
            zh="`fillna` 可以接收一个统一的值，也可以每列一个值。",
        ),
        Text(
            en="pandas computes in float64. Which dtype is asked?",
            zh="pandas 用 float64 计算。题目要的是哪种 dtype？",
        ),
    ),
    requires=("pandas",),
)


@drill.reference
def fill_gaps_with_means(columns: dict[str, list[float | None]]) -> Float[Tensor, "n c"]:
    """out[i, j] = the value in row i of column j, or where there is none
    the mean of the values that column j has
    """
    rows = len(next(iter(columns.values())))
    out = torch.empty(rows, len(columns))
    for j, column in enumerate(columns.values()):
        present = [value for value in column if not _is_missing(value)]
        for i, value in enumerate(column):
            out[i, j] = sum(present) / len(present) if _is_missing(value) else value
    return out


def _is_missing(value):
    return value is None or value != value


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    nan = float("nan")
    named = [
        (("one gap", "一处缺失"), {"rooms": [2.0, None]}),
        (("a gap in one of two columns", "两列中一列有缺失"), {"a": [1.0, 2.0], "b": [None, 8.0]}),
        (
            ("the mean of each column", "各列各自的均值"),
            {"rooms": [2.0, None, 4.0], "price": [100.0, 250.0, None]},
        ),
        (("nothing is missing", "没有缺失"), {"b": [3.0, 1.0], "a": [2.0, 5.0]}),
        (("whole numbers", "整数列"), {"k": [1, 2, 6], "v": [None, 1.5, nan]}),
    ]
    for name, columns in draw.then_random(named, [None]):
        if columns is None:
            table = draw.signed(3, 4).tolist()
            columns = dict(zip("xyz", table, strict=True))
            for column in columns.values():
                column[draw.choice(range(4))] = None
        yield Case(name, columns=columns)


@drill.misconception(
    en="One mean over the whole table was used. A gap gets the mean of its own column: rooms have "
    "nothing to do with prices.",
    zh="用的是整张表的均值。缺失值应取自己那一列的均值：房间数与价格毫不相干。",
)
def filled_with_one_mean_for_all(columns):
    import pandas as pd

    frame = pd.DataFrame(columns).astype("float64")
    return torch.tensor(frame.fillna(frame.stack().mean()).to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="The gaps were counted as zeros when the mean was taken, so it came out too close to 0.",
    zh="求均值之前，缺失值被当成了 0，均值因此偏向 0。",
)
def counted_gaps_as_zeros(columns):
    import pandas as pd

    frame = pd.DataFrame(columns).astype("float64")
    means = frame.fillna(0).mean()
    return torch.tensor(frame.fillna(means).to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="Each gap got the mean of its row. A row mixes things of different kinds; the mean runs "
    "down the column.",
    zh="缺失值填成了所在行的均值。一行里是不同种类的量；均值应沿列计算。",
)
def filled_with_the_mean_of_the_row(columns):
    import pandas as pd

    frame = pd.DataFrame(columns).astype("float64")
    filled = frame.T.fillna(frame.mean(axis=1)).T
    return torch.tensor(filled.to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="Rows with a gap were dropped, and what they did know with them. The drill asks to keep "
    "every row.",
    zh="把有缺失的行整行丢掉了，行里已有的信息也没了。题目要求保留每一行。",
)
def dropped_the_rows(columns):
    import pandas as pd

    frame = pd.DataFrame(columns).astype("float64")
    return torch.tensor(frame.dropna().to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="The values are right, but pandas computes in float64 and the tensor took that over. Say "
    "the dtype.",
    zh="数值对了，但 pandas 用 float64 计算，张量沿用了这个 dtype。请写明 dtype。",
)
def took_float64_over(columns):
    import pandas as pd

    frame = pd.DataFrame(columns).astype("float64")
    return torch.tensor(frame.fillna(frame.mean()).to_numpy())


@drill.alternative
def with_pandas(columns):
    import pandas as pd

    frame = pd.DataFrame(columns)
    return torch.tensor(frame.fillna(frame.mean()).to_numpy(dtype="float32"))


@drill.alternative
def with_nanmean(columns):
    import pandas as pd

    table = torch.tensor(pd.DataFrame(columns).to_numpy(dtype="float64"))
    return torch.where(table.isnan(), table.nanmean(dim=0), table).float()


@drill.alternative
def column_by_column(columns):
    import pandas as pd

    series = [pd.Series(column, dtype="float64") for column in columns.values()]
    filled = [torch.tensor(s.fillna(s.mean()).tolist()) for s in series]
    return torch.stack(filled, dim=1)
