"""Whoever writes into an expanded tensor writes to one memory cell that all its rows share."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.expand", "torch.Tensor.repeat", "torch.clone"),
    title=Text(en="Repair: leave one out", zh="改错：逐个剔除"),
    statement=Text(
        en="Repair the function. Row i of the result should be `row` with its element i set to 0. "
        "As it stands all rows come out alike, and the caller's `row` is overwritten. The result "
        "must have memory of its own.",
        zh="请改正这个函数。结果的第 i 行应当是把 `row` 的第 i 个元素置 0。"
        "现在各行都一样，而且调用者的 `row` 也被改掉了。结果必须有自己的内存。",
    ),
    hints=(
        Text(
            en="Print `out.stride()` after the expand. How far apart in memory are two rows?",
            zh="在 expand 之后打印 `out.stride()`。两行在内存里相隔多远？",
        ),
        Text(
            en="Every row of an expanded tensor is the same memory. Rows that are to differ need "
            "memory of their own before anything is written.",
            zh="扩展出来的每一行都是同一块内存。要让各行不同，写入之前就得有各自的内存。",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def expand_leave_one_out(row: Float[Tensor, " n"]) -> Float[Tensor, "n n"]:
    """out[i, j] = 0 if i == j else row[j]"""
    n = len(row)
    out = row.new_empty(n, n)
    for i in range(n):
        for j in range(n):
            out[i, j] = 0 if i == j else row[j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one element", "一个元素"), 1),
        (("two elements", "两个元素"), 2),
        (("three elements", "三个元素"), 3),
        (("no elements", "零个元素"), 0),
    ]
    for name, n in draw.then_random(named, range(2, 9)):
        yield Case(name, row=draw.signed(n))


@drill.misconception(
    en="`expand` makes no rows: all of them are the memory of `row`, so each 0 lands in every row "
    "and in the caller's tensor. Copy before writing: `repeat`, or `clone` after `expand`.",
    zh="`expand` 并没有造出新的行：它们全是 `row` 的内存，所以每写一个 0，"
    "所有行和调用者的张量都跟着变。"
    "写之前先拷贝：用 `repeat`，或在 `expand` 之后 `clone`。",
    stub=True,
)
def wrote_into_the_expanded(row):
    n = len(row)
    out = row.expand(n, n)
    for i in range(n):
        out[i, i] = 0
    return out


@drill.misconception(
    en="The clone is taken before `expand`: it saves the caller's `row`, but the rows of the "
    "result still share one memory. Expand first, then clone.",
    zh="`clone` 放在了 `expand` 之前：调用者的 `row` 保住了，但结果的各行仍共用一块内存。"
    "应当先 expand，再 clone。",
)
def cloned_before_expanding(row):
    n = len(row)
    out = row.clone().expand(n, n)
    for i in range(n):
        out[i, i] = 0
    return out


@drill.misconception(
    en="This keeps only the diagonal. The task is the opposite: everything but the diagonal.",
    zh="这样只留下了对角线。题目要的正相反：除对角线外全部保留。",
)
def kept_only_the_diagonal(row):
    return torch.diag(row)


@drill.alternative
def clone_after_expanding(row):
    out = row.expand(len(row), -1).clone()
    out.fill_diagonal_(0)
    return out


@drill.alternative
def masked_fill(row):
    n = len(row)
    return row.repeat(n, 1).masked_fill(torch.eye(n, dtype=torch.bool, device=row.device), 0)


@drill.alternative
def where(row):
    n = len(row)
    return torch.where(torch.eye(n, dtype=torch.bool, device=row.device), 0.0, row)


@drill.alternative
def subtract_the_diagonal(row):
    return row - torch.diag(row)
