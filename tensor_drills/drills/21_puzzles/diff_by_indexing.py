"""The neighbour before the first is, to an index, the last."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.arange", "torch.where", "torch.diff"),
    title=Text(en="Undo a running sum", zh="还原累加和"),
    statement=Text(
        en="Each row of `total` holds running sums. Return the values that were added: the first "
        "as it stands, then each total minus the one before it. Tools: `arange`, `where`, "
        "indexing, slices, arithmetic. Ruled out: `diff`, `gradient`, `roll`, `cat`, `pad` and "
        "their kin. No Python loop.",
        zh="`total` 的每一行是累加和。返回当初加上去的各个值：第一个就是第一个累加和，"
        "其后每个等于该处的累加和减去前一个累加和。可用 `arange`、`where`、索引、切片和算术运算；"
        "不能用 `diff`、"
        "`gradient`、`roll`、`cat`、`pad` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Column j needs column j - 1. Which column does j - 1 name where j is 0?",
            zh="第 j 列需要第 j - 1 列。j 为 0 时，j - 1 指的是哪一列？",
        ),
        Text(
            en="Either replace what was read for column 0 by 0, or subtract from all columns but "
            "the first.",
            zh="要么把第 0 列读到的值换成 0，要么只在第一列以外的各列上做减法。",
        ),
        Text(
            en="To subtract in place, make a copy of `total` first.",
            zh="要原地相减，就得先拷贝一份 `total`。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "diff",
        "gradient",
        "roll",
        "cat",
        "concat",
        "concatenate",
        "hstack",
        "column_stack",
        "pad",
    ),
)


@drill.reference
def diff_by_indexing(total: Float[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    """out[i, 0] = total[i, 0];  out[i, j] = total[i, j] - total[i, j - 1] for j >= 1"""
    b, n = total.shape
    out = torch.empty_like(total)
    for i in range(b):
        for j in range(n):
            before = total[i, j - 1] if j > 0 else 0
            out[i, j] = total[i, j] - before
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), 1, 1),
        (("two values", "两个值"), 1, 2),
        (("square", "方阵"), 2, 2),
        (("no values", "零个值"), 2, 0),
        (("three by four", "三行四列"), 3, 4),
    ]
    for name, b, n in draw.then_random(named, range(1, 5), range(2, 7)):
        yield Case(name, total=draw.signed(b, n))


@drill.misconception(
    en="At column 0 the index j - 1 is -1, and that reads the last column. Nothing stands before "
    "the first value.",
    zh="在第 0 列，下标 j - 1 等于 -1，读到的是最后一列。第一个值之前什么也没有。",
)
def subtracted_the_last_from_the_first(total):
    j = torch.arange(total.shape[1])
    return total - total[:, j - 1]


@drill.misconception(
    en="n values have n - 1 differences between them; the first value is missing.",
    zh="n 个值之间只有 n - 1 个差；少了第一个值。",
)
def left_out_the_first(total):
    return total[:, 1:] - total[:, :-1]


@drill.misconception(
    en="The first value became 0. It is the first total as it stands: before it the sum was 0.",
    zh="第一个值成了 0。它应当就是第一个累加和：在它之前，和为 0。",
)
def put_zero_first(total):
    j = torch.arange(total.shape[1])
    return torch.where(j == 0, 0, total - total[:, j - 1])


@drill.misconception(
    en="The differences run down the columns, from row to row. The running sums run along each "
    "row.",
    zh="这里是行与行相减。累加和是沿着每一行算的。",
)
def subtracted_the_row_above(total):
    i = torch.arange(len(total))[:, None]
    return torch.where(i == 0, total, total - total[i[:, 0] - 1])


@drill.alternative
def subtracted_from_a_clone(total):
    out = total.clone()
    out[:, 1:] -= total[:, :-1]
    return out


@drill.alternative
def product_with_a_band(total):
    j = torch.arange(total.shape[1], device=total.device)
    gap = j - j[:, None]
    return total @ ((gap == 0).to(total.dtype) - (gap == 1).to(total.dtype))


@drill.alternative
def masked_neighbour(total):
    j = torch.arange(total.shape[1], device=total.device)
    return total - total[:, (j - 1).clamp(min=0)] * (j > 0)
