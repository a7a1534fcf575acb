"""The column with the most gaps goes, and only that one."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.tensor", "torch.isnan"),
    title=Text(en="Drop the emptiest column", zh="去掉缺失最多的列"),
    statement=Text(
        en="`columns` is a table of numbers, a missing one being None or NaN. Drop the column "
        "with the most missing values, the first of them where several have equally many; where "
        "nothing is missing, drop none. Return the other columns in their order as a float32 "
        "tensor, with NaN for what is missing there.",
        zh="`columns` 是一张数值表，缺失值是 None 或 NaN。去掉缺失值最多的那一列，"
        "并列时去掉最靠前的；如果完全没有缺失，就一列也不去掉。其余各列按原顺序返回为 float32 "
        "张量，其中的缺失值写成 NaN。",
    ),
    hints=(
        Text(
            en="`isna().sum()` on a DataFrame counts the gaps of each column.",
            zh="DataFrame 的 `isna().sum()` 给出每列的缺失个数。",
        ),
        Text(
            en="`idxmax()` names the largest, and the first of equals. What does it name where all "
            "counts are 0?",
            zh="`idxmax()` 给出最大者的名字，并列取第一个。如果计数全是 0，它会给出什么？",
        ),
    ),
    nan_equals_nan=True,
    requires=("pandas",),
)


@drill.reference
def drop_emptiest_column(columns: dict[str, list[float | None]]) -> Float[Tensor, "n kept"]:
    """gaps[j] = how many values are missing in column j
    out = the columns but the first j with the largest gaps[j], if that is more than 0
    """
    gaps = [sum(map(_is_missing, column)) for column in columns.values()]
    dropped = gaps.index(max(gaps)) if max(gaps) else None
    kept = [column for j, column in enumerate(columns.values()) if j != dropped]
    rows = len(next(iter(columns.values())))
    out = torch.empty(rows, len(kept))
    for j, column in enumerate(kept):
        for i, value in enumerate(column):
            out[i, j] = float("nan") if _is_missing(value) else value
    return out


def _is_missing(value):
    return value is None or value != value


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    nan = float("nan")
    named = [
        (("one gap", "一处缺失"), {"a": [1.0, 2.0], "b": [None, 4.0]}),
        (("gaps in both columns", "两列都有缺失"), {"a": [None, None], "b": [None, 4.0]}),
        (
            ("as many gaps in two columns", "两列缺失一样多"),
            {"a": [nan], "b": [1.0], "c": [None]},
        ),
        (("nothing is missing", "没有缺失"), {"a": [1.0], "b": [3.0]}),
        (
            ("an empty row", "整行缺失"),
            {"a": [None, 2.0, 3.0], "b": [None, 5.0, None], "c": [None, 8.0, 9.0]},
        ),
    ]
    for name, columns in draw.then_random(named, [None]):
        if columns is None:
            columns = dict(zip("wxyz", draw.distinct(4, 5).tolist(), strict=True))
            for column in columns.values():
                for i in range(draw.choice(range(4))):
                    column[i] = None
        yield Case(name, columns=columns)


def _frame(columns):
    import pandas as pd

    return pd.DataFrame(columns).astype("float64")


def _as_tensor(frame):
    return torch.tensor(frame.to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="`dropna(axis=1)` drops every column that has a gap. Only the one with the most is to go.",
    zh="`dropna(axis=1)` 会去掉所有有缺失的列。题目只去掉缺失最多的那一列。",
)
def dropped_all_columns_with_gaps(columns):
    return _as_tensor(_frame(columns).dropna(axis=1))


@drill.misconception(
    en="Where nothing is missing all counts are 0, and `idxmax` names the first column all the "
    "same. A full column was dropped.",
    zh="完全没有缺失时，计数全是 0，`idxmax` 照样给出第一列：一个完整的列被去掉了。",
)
def dropped_one_in_any_case(columns):
    frame = _frame(columns)
    return _as_tensor(frame.drop(columns=frame.isna().sum().idxmax()))


@drill.misconception(
    en="`count()` counts the values that are there. It is largest for the fullest column, not for "
    "the emptiest.",
    zh="`count()` 数的是存在的值。它最大的是最完整的列，而不是缺失最多的列。",
)
def dropped_the_fullest_column(columns):
    frame = _frame(columns)
    return _as_tensor(frame.drop(columns=frame.count().idxmax()))


@drill.misconception(
    en="All columns with the largest count were dropped. Where several have equally "
    "many gaps, only the first is to go.",
    zh="把缺失数并列最多的列全去掉了。并列时只去掉最靠前的一列。",
)
def dropped_all_of_the_equals(columns):
    frame = _frame(columns)
    gaps = frame.isna().sum()
    return _as_tensor(frame.loc[:, (gaps < gaps.max()) | (gaps == 0)])


@drill.alternative
def by_position(columns):
    frame = _frame(columns)
    gaps = frame.isna().sum()
    if not gaps.any():
        return _as_tensor(frame)
    position = int(gaps.to_numpy().argmax())
    kept = [j for j in range(frame.shape[1]) if j != position]
    return _as_tensor(frame.iloc[:, kept])


@drill.alternative
def with_torch(columns):
    table = torch.tensor(_frame(columns).to_numpy(), dtype=torch.float32)
    gaps = table.isnan().sum(dim=0)
    if gaps.max() == 0:
        return table
    position = gaps.tolist().index(int(gaps.max()))
    return torch.cat([table[:, :position], table[:, position + 1 :]], dim=1)
