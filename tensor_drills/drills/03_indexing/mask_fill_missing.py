"""What is assigned to a mask is dealt out in order: it needs one value per hole."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.isnan", "torch.Tensor.__setitem__", "torch.where"),
    title=Text(en="Fill missing values in place", zh="原地填补缺失值"),
    statement=Text(
        en="Missing values of `x` are NaN. Replace each NaN in column j by `fill[j]`, in place, "
        "and return `x`. The caller's tensor must change. No Python loop.",
        zh="`x` 里的缺失值是 NaN。原地把第 j 列的每个 NaN 换成 `fill[j]`，并返回 `x`。"
        "调用者手里的张量必须随之改变。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="NaN is not equal to anything, itself included. torch has a function that finds it.",
            zh="NaN 与任何值都不相等，包括它自己。torch 有专门的函数来找它。",
        ),
        Text(
            en="`x[mask] = values` wants as many values as the mask has Trues. "
            "Which value belongs in which hole?",
            zh="`x[mask] = values` 要求值的个数与掩码中 True 的个数相同。哪个空缺该填哪个值？",
        ),
        Text(
            en="Expand `fill` to the shape of `x` and read it through the same mask; or let "
            "`nonzero` tell the columns.",
            zh="把 `fill` 扩展成 `x` 的形状，再用同一个掩码读取；或者用 `nonzero` 得到列号。",
        ),
    ),
    no_loop=True,
    view_of="x",
)


@drill.reference
def mask_fill_missing(x: Float[Tensor, "n d"], fill: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    """x[i, j] becomes fill[j] where x[i, j] is NaN; out is x"""
    for i in range(len(x)):
        for j in range(len(fill)):
            if x[i, j] != x[i, j]:  # true of NaN alone
                x[i, j] = fill[j]
    return x


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    no, yes = False, True
    kept = torch.tensor([[0.0, torch.nan, torch.inf], [-torch.inf, 1.0, torch.nan]])
    named = [
        (("one missing", "缺一个"), 1, 2, [[no, yes]]),
        (("two missing", "缺两个"), 2, 2, [[no, yes], [yes, no]]),
        (("none missing", "一个不缺"), 2, 2, [[no, no], [no, no]]),
        (("a whole row", "缺一整行"), 2, 2, [[yes, yes], [no, no]]),
        (("a whole column", "缺一整列"), 3, 3, [[no, no, yes]] * 3),
        (("no rows", "零行"), 0, 2, []),
    ]
    for name, n, d, holes in draw.then_random(named, range(2, 5), range(2, 5), [None]):
        missing = draw.mask(n, d) if holes is None else torch.tensor(holes, dtype=torch.bool)
        x = draw.distinct(n, d).masked_fill(missing.view(n, d), torch.nan)
        yield Case(name, x=x, fill=draw.distinct(d))
    yield Case(("zeros and infinities", "有零和无穷大"), x=kept.clone(), fill=draw.distinct(3))
    yield Case(("a transposed table", "转置得到的表"), x=kept.clone().T, fill=draw.distinct(2))


@drill.misconception(
    en="Every NaN is still there. Either none was found, for `x == nan` is False even at a NaN; or "
    "a copy was filled, for `x[mask]` is one unless it stands on the left of `=`.",
    zh="所有 NaN 都还在。要么一个也没找到，因为 `x == nan` 即使遇到 NaN 也是 False；"
    "要么填的是拷贝，因为 `x[mask]` 除非写在 `=` 左边，否则只是一份拷贝。",
)
def compared_with_nan(x, fill):
    missing = x == float("nan")
    x[missing] = fill.expand_as(x)[missing]
    return x


@drill.misconception(
    en="Assignment to a mask deals the values out in order, whatever the column: it raises unless "
    "there happen to be d holes, or one value. Give it one value for each hole.",
    zh="给掩码赋值时，值是按顺序依次填入的，不看是哪一列：除非恰好有 d 个空缺，或只有一个值，"
    "否则就会报错。应当为每个空缺各准备一个值。",
)
def dealt_the_fill_in_order(x, fill):
    x[x.isnan()] = fill
    return x


@drill.misconception(
    en="The result is right, but the caller's `x` still has its NaNs: the result is a new tensor, "
    "as `where` and `clone` make them. Write the values into `x`.",
    zh="结果是对的，但调用者的 `x` 里 NaN 还在：结果是 `where` 或 `clone` 生成的新张量。"
    "请把值写进 `x`。",
)
def made_a_new_tensor(x, fill):
    return torch.where(x.isnan(), fill, x)


@drill.misconception(
    en="Each hole got the value of its row number. `fill` has one value per column: the second "
    "column of `nonzero` holds the column numbers.",
    zh="每个空缺填的是其行号对应的值。`fill` 是每列一个值：`nonzero` 结果的第二列才是列号。",
)
def took_the_fill_of_the_row(x, fill):
    missing = x.isnan()
    x[missing] = fill[missing.nonzero()[:, 0]]
    return x


@drill.misconception(
    en="The holes were filled with 0. Each column has a value of its own in `fill`.",
    zh="空缺都填成了 0。每一列在 `fill` 里有各自的值。",
)
def filled_with_zero(x, fill):
    x[x.isnan()] = 0
    return x


@drill.alternative
def column_numbers(x, fill):
    row, column = x.isnan().nonzero(as_tuple=True)
    x[row, column] = fill[column]
    return x


@drill.alternative
def copied_back(x, fill):
    return x.copy_(torch.where(x != x, fill, x))


@drill.alternative
def assigned_to_everything(x, fill):
    x[:] = torch.where(torch.isnan(x), fill[None], x)
    return x


@drill.alternative
def index_put(x, fill):
    missing = x.isnan()
    return x.index_put_((missing,), fill.repeat(len(x), 1)[missing])
