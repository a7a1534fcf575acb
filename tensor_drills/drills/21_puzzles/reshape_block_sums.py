"""Four dims, block row, row in it, block column, column in it: in this order, and padded first."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.view", "torch.sum", "torch.nn.functional.pad"),
    title=Text(en="Sums over blocks", zh="分块求和"),
    statement=Text(
        en="Cut `x` into blocks of `size` by `size` elements, from the upper left, and return the "
        "sum of each. What is left over at the right and at the bottom makes smaller blocks, "
        "which count too. No Python loop.",
        zh="从左上角开始，把 `x` 切成 `size`×`size` 的块，返回每块的和。"
        "右边和下边剩下的部分构成较小的块，也要算。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="How many blocks are there in a row of 5 elements, if `size` is 2? Which numbers "
            "could fill the last one up without changing its sum?",
            zh="`size` 为 2 时，一行 5 个元素有几块？最后一块用什么数补齐，才不会改变它的和？",
        ),
        Text(
            en="A view may cut a dim in two, (blocks, size), but it cannot change the order of "
            "the elements. Cut the rows, then the columns.",
            zh="view 可以把一维切成两维 (blocks, size)，但不能改变元素的次序。先切行，再切列。",
        ),
        Text(
            en="Of the four dims (rows, size, columns, size), which two are summed?",
            zh="四个维度 (rows, size, columns, size) 中，该对哪两个求和？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def reshape_block_sums(x: Float[Tensor, "h w"], size: int) -> Float[Tensor, "rows columns"]:
    """out[r, s] = sum of x[i, j] over all i, j with i // size == r and j // size == s"""
    h, w = x.shape
    out = x.new_zeros(-(-h // size), -(-w // size))
    for i in range(h):
        for j in range(w):
            out[i // size, j // size] += x[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one block", "一块"), 2, 2, 2, False),
        (("two blocks", "两块"), 2, 4, 2, False),
        (("four blocks", "四块"), 4, 4, 2, False),
        (("a column left over", "剩下一列"), 2, 3, 2, False),
        (("a row and a column left over", "剩下一行一列"), 3, 3, 2, False),
        (("smaller than a block", "不够一块"), 1, 2, 3, False),
        (("blocks of one", "每块一个元素"), 2, 3, 1, False),
        (("not contiguous", "不连续"), 4, 5, 3, True),
    ]
    choices = (range(1, 8), range(1, 8), range(1, 4), [False, True])
    for name, h, w, size, is_transposed in draw.then_random(named, *choices):
        yield Case(name, x=draw.signed(w, h).T if is_transposed else draw.signed(h, w), size=size)


@drill.misconception(
    en="The shape (rows, columns, size, size) takes the elements in memory order: each block is "
    "then a run of elements that follow one another. Cut each dim where it stands: (rows, size, "
    "columns, size).",
    zh="形状 (rows, columns, size, size) 是按内存顺序分配元素的：每块成了前后相连的一段元素。"
    "每一维要在原处切开：(rows, size, columns, size)。",
)
def viewed_straight_to_blocks(x, size):
    h, w = x.shape
    wide = torch.nn.functional.pad(x, (0, -w % size, 0, -h % size))
    return wide.reshape(-(-h // size), -(-w // size), size, size).sum((2, 3))


@drill.misconception(
    en="What is left over at the right and at the bottom was dropped.",
    zh="右边和下边剩下的部分被丢掉了。",
)
def dropped_the_rest(x, size):
    h, w = x.shape
    whole = x[: h // size * size, : w // size * size]
    return whole.reshape(h // size, size, w // size, size).sum((1, 3))


@drill.misconception(
    en="The blocks begin at the lower right, as the zeros were put above and on the left: it is "
    "the first blocks that are smaller here.",
    zh="补的零放在了上边和左边，块就成了从右下角对齐：变小的是最前面的块。",
)
def padded_at_the_front(x, size):
    h, w = x.shape
    wide = torch.nn.functional.pad(x, (-w % size, 0, -h % size, 0))
    return wide.reshape(-(-h // size), size, -(-w // size), size).sum((1, 3))


@drill.misconception(
    en="In `pad` the first pair is for the last dim: here the number for the rows went to the "
    "columns, and the other way round.",
    zh="`pad` 的第一对数是给最后一维的：这里行的补齐数用到了列上，列的用到了行上。",
)
def padded_rows_for_columns(x, size):
    h, w = x.shape
    wide = torch.nn.functional.pad(x, (0, -h % size, 0, -w % size))
    return wide.reshape(wide.shape[0] // size, size, wide.shape[1] // size, size).sum((1, 3))


@drill.misconception(
    en="`avg_pool2d` with `ceil_mode=True` divides a smaller block by the number of its own "
    "elements, so times `size * size` is too much there.",
    zh="`avg_pool2d` 设了 `ceil_mode=True` 时，较小的块除以的是它自己的元素个数，再乘 "
    "`size * size` 就多了。",
)
def scaled_the_averages(x, size):
    pool = torch.nn.functional.avg_pool2d
    return pool(x[None], size, ceil_mode=True)[0] * size * size


@drill.alternative
def pooled_with_a_divisor_of_one(x, size):
    pool = torch.nn.functional.avg_pool2d
    return pool(x[None], size, ceil_mode=True, divisor_override=1)[0]


@drill.alternative
def added_by_index(x, size):
    h, w = x.shape
    rows = torch.arange(h, device=x.device) // size
    columns = torch.arange(w, device=x.device) // size
    tall = x.new_zeros(-(-h // size), w).index_add(0, rows, x)
    return tall.new_zeros(len(tall), -(-w // size)).index_add(1, columns, tall)


@drill.alternative
def products_with_indicators(x, size):
    h, w = x.shape
    i, j = torch.arange(h, device=x.device), torch.arange(w, device=x.device)
    rows = torch.arange(-(-h // size), device=x.device)[:, None] == i // size
    columns = j[:, None] // size == torch.arange(-(-w // size), device=x.device)
    return rows.to(x) @ x @ columns.to(x)


@drill.alternative
def windows_of_the_padded(x, size):
    h, w = x.shape
    wide = x.new_zeros(-(-h // size) * size, -(-w // size) * size)
    wide[:h, :w] = x
    return wide.unfold(0, size, size).unfold(1, size, size).sum((-1, -2))
