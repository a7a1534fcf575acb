"""A DataFrame has a dtype for each column, a tensor has one for all."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.tensor", "torch.as_tensor", "torch.Tensor.to"),
    title=Text(en="From table to tensors", zh="从表格到张量"),
    statement=Text(
        en="`columns` is a table as a pandas DataFrame takes it; the column named `target` holds "
        "class numbers, all others are features (numbers or bools). Return the pair (features, "
        "classes) as a linear layer and `cross_entropy` want them: a float32 matrix, the columns "
        "in their order, and an int64 vector.",
        zh="`columns` 是 pandas 的 DataFrame 能接收的表；名为 `target` 的列是类别编号，"
        "其余各列是特征（数值或布尔）。返回 (特征, 类别)，要符合线性层和 `cross_entropy` 的要求："
        "float32 矩阵，列的顺序不变；int64 向量。",
    ),
    hints=(
        Text(
            en="Split the DataFrame first: `drop(columns=...)` and `frame[...]`.",
            zh="先把 DataFrame 拆开：`drop(columns=...)` 和 `frame[...]`。",
        ),
        Text(
            en="The array of a whole DataFrame has one dtype, the common one of its columns: "
            "float64, or even object. Name the dtype that you want.",
            zh="整个 DataFrame 的数组只有一种 dtype，即各列的公共类型：float64，甚至 object。"
            "把想要的 dtype 写出来。",
        ),
    ),
    requires=("pandas",),
)


@drill.reference
def frame_to_tensors(
    columns: dict[str, list[float]], target: str
) -> tuple[Float[Tensor, "n d"], Int[Tensor, " n"]]:
    """features[i, j] = row i of column j, target left out, as float32
    classes[i] = row i of the column target, as int64
    """
    names = [name for name in columns if name != target]
    rows = len(columns[target])
    features = torch.empty(rows, len(names))
    classes = torch.empty(rows, dtype=torch.int64)
    for i in range(rows):
        classes[i] = int(columns[target][i])
        for j, name in enumerate(names):
            features[i, j] = float(columns[name][i])
    return features, classes


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one feature", "一个特征"), {"x": [0.5, 1.5], "y": [0, 1]}, "y"),
        (("whole numbers alone", "全是整数"), {"a": [1, 2], "b": [3, 4], "kind": [2, 0]}, "kind"),
        (("the target first", "目标列在最前"), {"k": [1, 0, 2], "u": [0.25, 0.5, 4.0]}, "k"),
        (
            ("a column of bools", "布尔列"),
            {"w": [True, False], "t": [2.5, 3.0], "y": [1, 0]},
            "y",
        ),
        (
            ("the target in the middle", "目标列在中间"),
            {"a": [0.5, 1.0, 2.0], "y": [2, 2, 0], "b": [7, 8, 9]},
            "y",
        ),
        (("one row", "一行"), {"a": [4], "y": [1], "b": [0.5]}, "y"),
    ]
    for name, columns, target in draw.then_random(named, [None], ["p", "q", "r"]):
        if columns is None:
            columns = {key: (draw.signed(4) / 4).tolist() for key in "pqr"}
            columns[target] = draw.index(4, below=5).tolist()
        yield Case(name, columns=columns, target=target)


@drill.misconception(
    en="The classes came out of an array of the whole table and are floats. `cross_entropy` does "
    "not take floats for class numbers, it raises: make them int64.",
    zh="类别取自整张表的数组，成了浮点数。`cross_entropy` 不接受浮点数的类别编号，会报错："
    "应当转成 int64。",
)
def left_the_classes_float(columns, target):
    import pandas as pd

    table = torch.tensor(pd.DataFrame(columns).to_numpy(dtype="float32"))
    place = list(columns).index(target)
    kept = [j for j in range(len(columns)) if j != place]
    return table[:, kept], table[:, place]


@drill.misconception(
    en="The features are float64, the dtype of floats in pandas. The weights of a layer are "
    "float32, and the two do not multiply.",
    zh="特征是 float64，即 pandas 浮点数的类型。层的权重是 float32，两者不能相乘。",
)
def left_the_features_float64(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    classes = torch.tensor(frame.pop(target).to_numpy(dtype="int64"))
    return torch.tensor(frame.to_numpy(dtype="float64")), classes


@drill.misconception(
    en="The target was left among the features: a model would read the answer from its input.",
    zh="目标列还留在特征里：模型可以直接从输入里读出答案。",
)
def left_the_target_among_the_features(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    return (
        torch.tensor(frame.to_numpy(dtype="float32")),
        torch.tensor(frame[target].to_numpy(dtype="int64")),
    )


@drill.misconception(
    en="The last column was taken for the target. It is the one named `target`, wherever it "
    "stands.",
    zh="把最后一列当成了目标。目标是名为 `target` 的那一列，不管它在哪里。",
)
def took_the_last_column_for_the_target(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    return (
        torch.tensor(frame.iloc[:, :-1].to_numpy(dtype="float32")),
        torch.tensor(frame.iloc[:, -1].to_numpy(dtype="int64")),
    )


@drill.misconception(
    en="Double brackets keep a DataFrame of one column, so the classes are a matrix (n, 1). A "
    "vector is asked for.",
    zh="双层方括号取出的仍是只有一列的 DataFrame，类别成了 (n, 1) 的矩阵。题目要的是向量。",
)
def kept_the_classes_a_column(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    features = torch.tensor(frame.drop(columns=target).to_numpy(dtype="float32"))
    return features, torch.tensor(frame[[target]].to_numpy(dtype="int64"))


@drill.alternative
def with_pandas(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    features = torch.tensor(frame.drop(columns=target).astype("float32").to_numpy())
    return features, torch.tensor(frame[target].to_numpy(), dtype=torch.long)


@drill.alternative
def with_pop(columns, target):
    import pandas as pd

    frame = pd.DataFrame(columns)
    classes = torch.tensor(list(frame.pop(target)), dtype=torch.int64)
    return torch.tensor(frame.values.astype(float)).float(), classes


@drill.alternative
def without_a_frame(columns, target):
    rest = [torch.tensor(v, dtype=torch.float32) for k, v in columns.items() if k != target]
    return torch.stack(rest, dim=1), torch.tensor(columns[target], dtype=torch.long)
