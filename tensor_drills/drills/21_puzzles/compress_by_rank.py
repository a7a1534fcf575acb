"""The place of a kept value is the number of kept values before it."""

from tensor_drills.declare import (
    Bool,
    Case,
    Draw,
    Drill,
    Float,
    Iterator,
    Tensor,
    Text,
    torch,
)

drill = Drill(
    level=5,
    ops=("torch.cumsum", "torch.where", "torch.arange", "torch.masked_select"),
    title=Text(en="Close the gaps in each row", zh="逐行压紧"),
    statement=Text(
        en="Move the values of each row that `keep` marks to the front of that row, in their "
        "order, and fill the rest of the row with 0. Tools: `arange`, `cumsum`, comparison, "
        "`where`, broadcasting, indexing, `sum`, `@`. Ruled out: `sort`, `argsort`, `topk`, "
        "`nonzero`, `masked_select` and their kin. No Python loop.",
        zh="把每一行中 `keep` 标记的值按原来的顺序移到该行最前面，其余位置填 0。可用 `arange`、"
        "`cumsum`、比较、`where`、广播、索引、`sum` 和 `@`；不能用 `sort`、`argsort`、`topk`、"
        "`nonzero`、`masked_select` 及同类函数。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="How many kept values stand before a value in its row? That number is its new "
            "column.",
            zh="同一行里，一个值之前有几个被保留的值？这个数就是它的新列号。",
        ),
        Text(
            en="`cumsum` of `keep` counts the value itself too.",
            zh="对 `keep` 做 `cumsum`，会把这个值自己也数进去。",
        ),
        Text(
            en="A value that is dropped has a number as well. It must match no column: for every "
            "pair (old column, new column), ask whether the value is kept and goes there.",
            zh="被丢掉的值也有编号，但不能让它对上任何一列：对每一对（旧列、新列），"
            "都要问这个值是否保留、是否去那里。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "sort",
        "msort",
        "argsort",
        "topk",
        "kthvalue",
        "nonzero",
        "argwhere",
        "masked_select",
        "unique",
    ),
)


@drill.reference
def compress_by_rank(x: Float[Tensor, "b n"], keep: Bool[Tensor, "b n"]) -> Float[Tensor, "b n"]:
    """out[i] = the values x[i, j] with keep[i, j], in order, then zeros"""
    b, n = x.shape
    out = torch.zeros_like(x)
    for i in range(b):
        place = 0
        for j in range(n):
            if keep[i, j]:
                out[i, place] = x[i, j]
                place += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("keep the second", "留第二个"), [[0, 1]]),
        (("keep the first", "留第一个"), [[1, 0]]),
        (("a gap in the middle", "中间有空"), [[1, 0, 1]]),
        (("keep all", "全部保留"), [[1, 1, 1]]),
        (("rows of their own", "各行不同"), [[0, 1], [1, 0]]),
        (("keep none", "全不保留"), [[0, 0], [0, 0]]),
        (("square", "方阵"), [[0, 1, 1], [1, 0, 0], [0, 0, 1]]),
        (("no rows", "零行"), None),
        (("two long rows", "两个长行"), [[0, 1, 0, 1, 1], [1, 0, 0, 1, 0]]),
    ]
    for name, rows in draw.then_random(named, ["drawn"]):
        if rows == "drawn":
            keep = draw.mask(draw.choice(range(1, 5)), draw.choice(range(2, 7)))
        else:
            keep = torch.zeros(0, 3).bool() if rows is None else torch.tensor(rows).bool()
        yield Case(name, x=draw.signed(*keep.shape), keep=keep)


@drill.misconception(
    en="The dropped values became 0 where they stood; the gaps are still there. The kept ones are "
    "to move up.",
    zh="丢掉的值在原处变成了 0，空隙还在。保留的值应当往前补上。",
)
def left_the_gaps(x, keep):
    return torch.where(keep, x, 0)


@drill.misconception(
    en="A dropped value has the number of the kept one before it, so the two were added up. Only "
    "kept values may match a column.",
    zh="被丢掉的值与它前面那个保留的值编号相同，于是两者加在了一起。只有保留的值才能对上某一列。",
)
def added_the_dropped_ones(x, keep):
    rank = keep.cumsum(dim=1) - 1
    goes = rank[:, :, None] == torch.arange(x.shape[1])
    return torch.where(goes, x[:, :, None], 0).sum(dim=1)


@drill.misconception(
    en="`cumsum` counts the value itself: the first kept one gets the number 1 and leaves column 0 "
    "empty. The columns start at 0.",
    zh="`cumsum` 把这个值自己也数了：第一个保留的值编号为 1，第 0 列就空着了。列号从 0 数起。",
)
def counted_the_value_itself(x, keep):
    goes = keep[:, :, None] & (keep.cumsum(dim=1)[:, :, None] == torch.arange(x.shape[1]))
    return torch.where(goes, x[:, :, None], 0).sum(dim=1)


@drill.misconception(
    en="All rows were packed one after another as if they were one. Each row is to be closed up on "
    "its own.",
    zh="所有行被当成一行，一个接一个地排紧了。每一行应当各自压紧。",
)
def packed_all_rows_together(x, keep):
    kept = x[keep]
    out = torch.zeros(x.numel())
    out[: len(kept)] = kept
    return out.view(x.shape)


@drill.misconception(
    en="The count ran down the columns, over several rows. It is to begin anew in each row: along "
    "dim 1.",
    zh="计数沿着列进行，跨过了好几行。它应当在每一行里重新开始：沿着 dim 1。",
)
def counted_down_the_columns(x, keep):
    rank = keep.cumsum(dim=0) - 1
    goes = keep[:, :, None] & (rank[:, :, None] == torch.arange(x.shape[1]))
    return torch.where(goes, x[:, :, None], 0).sum(dim=1)


@drill.alternative
def written_with_a_spare_column(x, keep):
    b, n = x.shape
    place = torch.where(keep, keep.cumsum(dim=1) - 1, n)
    return x.new_zeros(b, n + 1).scatter(1, place, x)[:, :n]


@drill.alternative
def from_one_mask_to_another(x, keep):
    # Both masks are read row by row, and have equally many True in each row.
    out = torch.zeros_like(x)
    out[torch.arange(x.shape[1], device=x.device) < keep.sum(dim=1, keepdim=True)] = x[keep]
    return out


@drill.alternative
def batch_of_selections(x, keep):
    j = torch.arange(x.shape[1], device=x.device)
    before = (keep[:, None, :] & (j < j[:, None])).sum(dim=2)
    goes = keep[:, None, :] & (before[:, None, :] == j[:, None])
    return (goes.to(x.dtype) @ x[:, :, None])[:, :, 0]
