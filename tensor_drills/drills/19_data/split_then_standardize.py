"""What the validation rows say must not reach the training: not even their mean."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.mean", "torch.std", "torch.Tensor.index_select", "torch.randperm"),
    title=Text(en="Split, then standardise", zh="先划分，再标准化"),
    statement=Text(
        en="Put the rows of `x` into the given random `order`, `order[0]` first. The first "
        "`held_out` of them are for validation, the others for training. Return the pair "
        "(training, validation), each column minus its mean and divided by its `std()`, where both "
        "are measured on the training rows alone.",
        zh="把 `x` 的各行排成给定的随机顺序 `order`（`order[0]` 排第一）。前 `held_out` "
        "行用于验证，其余用于训练。返回 (训练集, 验证集)，每一列都减去均值、除以 `std()`；"
        "均值和标准差只能用训练行来算。",
    ),
    hints=(
        Text(
            en="`x[order]` is the table in its new order. Cut it once.",
            zh="`x[order]` 就是重排后的表。切一刀即可。",
        ),
        Text(
            en="The model will meet rows that nobody has measured beforehand. With which mean can "
            "they be standardised?",
            zh="模型将来会遇到谁也没有预先统计过的数据。那时能用哪个均值来标准化？",
        ),
    ),
)


@drill.reference
def split_then_standardize(
    x: Float[Tensor, "n d"], order: Int[Tensor, " n"], held_out: int
) -> tuple[Float[Tensor, "n-held_out d"], Float[Tensor, "held_out d"]]:
    """mean[j], std[j] = of the values x[order[i], j] with i >= held_out
    validation[i, j] = (x[order[i], j] - mean[j]) / std[j] for i < held_out, training likewise after
    std = square root of (sum of squared distances from the mean / (number of values - 1))
    """
    n, d = x.shape
    out = torch.empty(n, d)
    for j in range(d):
        column = [x[order[i], j].item() for i in range(n)]
        seen = column[held_out:]
        mean = sum(seen) / len(seen)
        std = (sum((value - mean) ** 2 for value in seen) / (len(seen) - 1)) ** 0.5
        for i in range(n):
            out[i, j] = (column[i] - mean) / std
    return out[held_out:], out[:held_out]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row held out", "留出一行"), [[1.0], [3.0], [8.0], [2.0]], [2, 0, 3, 1], 1),
        (("two of four rows held out", "四行留出两行"), 4, 1, 2),
        (("nothing held out", "不留出"), 3, 2, 0),
        (("two columns", "两列"), 5, 2, 2),
        (("as many columns as rows", "列数等于行数"), 4, 4, 1),
    ]
    for name, n, d, held_out in draw.then_random(named, range(5, 9), range(1, 4), range(1, 4)):
        if isinstance(n, list):
            x, order = torch.tensor(n), torch.tensor(d)
        else:
            x, order = draw.signed(n, d), draw.distinct(n).argsort()
        yield Case(name, x=x, order=order, held_out=held_out)


@drill.misconception(
    en="Mean and deviation were measured on all rows: so the training has seen something of the "
    "validation rows, and the result on them may look better than it is.",
    zh="均值和标准差是用全部行算的：训练时就用到了验证行的信息，验证结果可能显得比实际好。",
)
def measured_on_all_rows(x, order, held_out):
    rows = ((x - x.mean(dim=0)) / x.std(dim=0))[order]
    return rows[held_out:], rows[:held_out]


@drill.misconception(
    en="The validation rows were standardised by their own mean and deviation. The model was "
    "trained on another scale; the numbers of the training rows hold for all rows to come.",
    zh="验证行用了自己的均值和标准差。模型是在另一种尺度上训练的；"
    "以后所有的数据都应沿用训练集的数值。",
)
def measured_each_part_by_itself(x, order, held_out):
    parts = []
    for part in (x[order[held_out:]], x[order[:held_out]]):
        away = part - part.mean(dim=0)
        parts.append(away / (away.square().sum(dim=0) / (len(part) - 1)).sqrt())
    return tuple(parts)


@drill.misconception(
    en="The rows were cut in the order in which they came. Files are often sorted, by class or by "
    "date: that is what `order` is for.",
    zh="直接按原来的顺序切了。数据文件常常按类别或日期排好序：`order` 正是为此准备的。",
)
def ignored_the_order(x, order, held_out):
    seen = x[held_out:]
    rows = (x - seen.mean(dim=0)) / seen.std(dim=0)
    return rows[held_out:], rows[:held_out]


@drill.misconception(
    en="The two parts are swapped: the first `held_out` rows are for validation.",
    zh="两部分弄反了：前 `held_out` 行用于验证。",
)
def swapped_the_parts(x, order, held_out):
    seen = x[order[held_out:]]
    rows = ((x - seen.mean(dim=0)) / seen.std(dim=0))[order]
    return rows[:held_out], rows[held_out:]


@drill.misconception(
    en="One mean and one deviation were taken over all columns. Each column has its own.",
    zh="所有列共用了一个均值和一个标准差。每一列应有自己的。",
)
def measured_over_all_columns(x, order, held_out):
    rows = x[order]
    seen = rows[held_out:]
    rows = (rows - seen.mean()) / seen.std()
    return rows[held_out:], rows[:held_out]


@drill.alternative
def with_index_select(x, order, held_out):
    unseen, seen = x.index_select(0, order).tensor_split([held_out])
    std, mean = torch.std_mean(seen, dim=0)
    return (seen - mean) / std, (unseen - mean) / std


@drill.alternative
def all_rows_by_the_training_numbers(x, order, held_out):
    seen = x[order[held_out:]]
    rows = (x - seen.mean(dim=0)) / seen.std(dim=0)
    return rows[order[held_out:]], rows[order[:held_out]]
