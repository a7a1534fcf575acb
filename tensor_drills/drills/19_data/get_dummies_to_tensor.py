"""Columns of numbers and of bools become an object array, and that no tensor."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.tensor", "torch.nn.functional.one_hot"),
    title=Text(en="Repair: text columns as 0/1", zh="改错：文字列变成 0 和 1"),
    statement=Text(
        en="Repair the function. A text column of the table `columns` is to become 0/1 columns: "
        "one for each text that occurs, sorted, then always one for missing (None). They stand "
        "after the numbers, which stay as they are. It raises where numbers and texts come "
        "together, and the result should be float32.",
        zh="请改正这个函数。表 `columns` 的文字列要变成若干 0/1 列："
        "出现过的每种文字一列（按字典序），"
        "最后总有一列表示缺失（None）。它们排在数值列之后，数值列保持不变。"
        "现在数值与文字同时出现就会报错；结果应为 float32。",
    ),
    hints=(
        Text(
            en="Print the dtypes of what `get_dummies` returns, and that of its `to_numpy()`.",
            zh="打印 `get_dummies` 结果的 dtypes，以及它的 `to_numpy()` 的 dtype。",
        ),
        Text(
            en="For float64 and bool columns together, pandas makes an object array. Which "
            "arguments give `get_dummies`, or `to_numpy`, another dtype?",
            zh="float64 列和 bool 列合在一起，pandas 给出的是 object 数组。给 `get_dummies` 或 "
            "`to_numpy` 传什么参数可以换一种 dtype？",
        ),
    ),
    requires=("pandas",),
)


@drill.reference
def get_dummies_to_tensor(columns: dict[str, list[float | str | None]]) -> Float[Tensor, "n k"]:
    """The columns of numbers, then for each column of texts in its turn
    out[i, ...] = (1 if text[i] == t else 0 for each text t that occurs), (1 if missing else 0)
    """
    made, texts = [], []
    for column in columns.values():
        if any(isinstance(value, str) for value in column):
            for text in sorted({value for value in column if value is not None}):
                texts.append([float(value == text) for value in column])
            texts.append([float(value is None) for value in column])
        else:
            made.append([float(value) for value in column])
    table = made + texts
    out = torch.empty(len(table[0]), len(table))
    for j, column in enumerate(table):
        for i, value in enumerate(column):
            out[i, j] = value
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("numbers and texts", "数值与文字"), {"rooms": [3.0, 2.0], "alley": ["pave", None]}),
        (("texts alone", "只有文字"), {"alley": ["pave", None]}),
        (("numbers alone", "只有数值"), {"rooms": [3.0, 2.0]}),
        (
            ("texts before numbers", "文字列在前"),
            {"roof": ["tin", "slate", "tin"], "price": [1.5, 2.5, 4.0]},
        ),
        (
            ("two columns of texts", "两列文字"),
            {"a": ["y", None, "x"], "n": [7.0, 8.0, 9.0], "b": [None, "u", None]},
        ),
    ]
    for name, columns in draw.then_random(named, [None]):
        if columns is None:
            words = [draw.choice(["ash", "oak", "elm", None]) for _ in range(4)]
            words[draw.choice(range(4))] = "fir"
            columns = {"kind": words, "height": draw.distinct(4).tolist()}
        yield Case(name, columns=columns)


@drill.misconception(
    en="`get_dummies` makes bool columns; together with columns of numbers pandas turns them into "
    "an object array, and of that no tensor can be made. Ask for numbers: `dtype=float`, or a "
    "dtype for `to_numpy`.",
    zh="`get_dummies` 生成的是 bool 列；与数值列放在一起，pandas 给出的是 object 数组，"
    "而 object 数组转不成张量。应当要求数值类型：`dtype=float`，或给 `to_numpy` 指定 dtype。",
    stub=True,
)
def converted_an_object_array(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True)
    return torch.tensor(frame.to_numpy())


@drill.misconception(
    en="The column for missing is gone: by default `get_dummies` gives a missing text only zeros, "
    "as if it were of no kind. `dummy_na=True` makes it a kind of its own.",
    zh="表示缺失的那一列没有了：`get_dummies` 默认把缺失的文字编成全 0，好像它不属于任何一类。"
    "`dummy_na=True` 才会让缺失自成一类。",
)
def lost_the_missing(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dtype=float)
    return torch.tensor(frame.to_numpy(), dtype=torch.float32)


@drill.misconception(
    en="Each text became one number, its place in the order. That says that one kind is larger "
    "than another; a 0/1 column each does not.",
    zh="每种文字变成了一个编号。那就等于说一类比另一类大；各占一个 0/1 列则没有这个意思。",
)
def numbered_the_texts(columns):
    import pandas as pd

    frame = pd.DataFrame(columns)
    for name in frame.columns:
        if any(isinstance(value, str) for value in columns[name]):
            frame[name] = frame[name].astype("category").cat.codes
    return torch.tensor(frame.to_numpy(dtype="float32"))


@drill.misconception(
    en="The zeros and ones are right, but the dtype is float64, that of the numbers in pandas. "
    "The drill asks for float32.",
    zh="0 和 1 都对，但 dtype 是 float64，沿用了 pandas 里数值的类型。题目要的是 float32。",
)
def took_float64_over(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True, dtype=float)
    return torch.tensor(frame.to_numpy(dtype="float64"))


@drill.alternative
def asked_for_floats(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True, dtype=float)
    return torch.tensor(frame.to_numpy(), dtype=torch.float32)


@drill.alternative
def converted_the_frame(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True).astype("float32")
    return torch.from_numpy(frame.to_numpy().copy())


@drill.alternative
def column_by_column(columns):
    import pandas as pd

    frame = pd.get_dummies(pd.DataFrame(columns), dummy_na=True)
    parts = [torch.tensor(frame[name].to_numpy().copy()).float() for name in frame.columns]
    return torch.stack(parts, dim=1)
