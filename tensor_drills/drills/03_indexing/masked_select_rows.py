"""A mask between brackets stands for the first dim; masked_select broadcasts it instead."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.masked_select", "torch.Tensor.__getitem__", "torch.nonzero"),
    title=Text(en="Rows chosen by a mask", zh="用掩码挑出若干行"),
    statement=Text(
        en="Return those rows i of `x` for which `keep[i]` is True, as a matrix, in their order. "
        "There may be any number of them, even none. No Python loop.",
        zh="返回 `x` 中 `keep[i]` 为 True 的那些行 i，顺序不变，结果是矩阵。"
        "行数不限，一行都没有也可能。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="A bool tensor between brackets has to fit the dims that it stands for, from the "
            "first one on.",
            zh="方括号里的布尔张量要与它所代表的维度大小一致，从第一维算起。",
        ),
        Text(
            en="`torch.masked_select` does otherwise: it broadcasts the mask to all of `x` and "
            "returns a flat list of values.",
            zh="`torch.masked_select` 不是这样：它把掩码广播到整个 `x`，返回的是展平的一串值。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def masked_select_rows(x: Float[Tensor, "n d"], keep: Bool[Tensor, " n"]) -> Float[Tensor, "m d"]:
    """out[r] = x[i], where i is the r-th place at which keep is True"""
    m = sum(1 for i in range(len(keep)) if keep[i])
    out = x.new_empty(m, x.shape[1])
    r = 0
    for i in range(len(x)):
        if keep[i]:
            out[r] = x[i]
            r += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("the second of two rows", "两行中的第二行"), 2, 2, [False, True]),
        (("the first of two rows", "两行中的第一行"), 2, 1, [True, False]),
        (("no row kept", "一行也不留"), 2, 2, [False, False]),
        (("all rows kept", "全部保留"), 2, 1, [True, True]),
        (("no rows", "零行"), 0, 2, []),
        (("as many rows as columns", "行数等于列数"), 3, 3, [True, False, True]),
        (("tall", "行多列少"), 5, 2, [False, True, True, False, True]),
    ]
    for name, n, d, keep in draw.then_random(named, range(3, 7), range(1, 5), [None]):
        mask = draw.mask(n) if keep is None else torch.tensor(keep, dtype=torch.bool)
        yield Case(name, x=draw.signed(n, d), keep=mask)


@drill.misconception(
    en="A mask over single values gives single values, in one flat list: the rows are no longer "
    "separate. `masked_select` always does that.",
    zh="掩码若是针对单个元素的，得到的就是展平的一串值，行与行之间分不开了。"
    "`masked_select` 总是这样。",
)
def selected_single_values(x, keep):
    return torch.masked_select(x, keep[:, None])


@drill.misconception(
    en="A mask that is turned into ints is no longer a mask: 0 and 1 now name rows, so the result "
    "repeats the first two rows. Leave it bool.",
    zh="掩码转成整数就不再是掩码了：0 和 1 成了行号，结果只是在重复最前面的两行。请保持布尔类型。",
)
def used_the_mask_as_row_numbers(x, keep):
    return x[keep.long()]


@drill.misconception(
    en="After the colon the mask stands for dim 1 and chooses columns. It is as long as the rows.",
    zh="写在冒号之后，掩码对应的是 dim 1，挑的是列。而它的长度是行数。",
)
def masked_the_columns(x, keep):
    return x[:, keep]


@drill.misconception(
    en="The other rows were set to 0 and are still there. They should be left out.",
    zh="其余的行只是被置 0，还留在结果里。应当把它们去掉。",
)
def zeroed_the_other_rows(x, keep):
    return x * keep[:, None]


@drill.misconception(
    en="`squeeze()` makes a scalar of the row numbers when there is just one of them, and a scalar "
    "index takes the dim away. Name the dim: `squeeze(1)`.",
    zh="只有一个行号时，`squeeze()` 会把它变成标量，而用标量索引会去掉这一维。"
    "请写明维度：`squeeze(1)`。",
)
def squeezed_the_row_numbers(x, keep):
    return x[keep.nonzero().squeeze()]


@drill.alternative
def row_numbers(x, keep):
    return x[keep.nonzero().squeeze(1)]


@drill.alternative
def index_select(x, keep):
    return x.index_select(0, torch.where(keep)[0])


@drill.alternative
def masked_select_and_cut(x, keep):
    return x.masked_select(keep[:, None]).view(-1, x.shape[1])


@drill.alternative
def sorted_to_the_front(x, keep):
    order = torch.argsort((~keep).int(), stable=True)
    return x[order][: keep.sum()]
