"""Writing into a slice writes into the tensor."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.__setitem__", "torch.Tensor.fill_"),
    title=Text(en="Fill every third row", zh="每几行填一行"),
    statement=Text(
        en="Set rows 0, `step`, 2 * `step`, ... of `x` to `value`, in place, and return `x`: with "
        "a `step` of 3, every third row. The caller's tensor must change.",
        zh="原地把 `x` 的第 0、`step`、2 * `step`……行填成 `value`，并返回 `x`；"
        "`step` 为 3 时就是每三行填一行。调用者手里的张量必须随之改变。",
    ),
    hints=(
        Text(
            en="Which slice names these rows? It has a step and neither start nor stop.",
            zh="哪个切片表示这些行？它只有步长，没有起点和终点。",
        ),
        Text(
            en="A slice may stand on the left of `=`. What is written there lands in `x`.",
            zh="切片可以写在 `=` 的左边，写进去的值会落到 `x` 里。",
        ),
    ),
    view_of="x",
)


@drill.reference
def slice_fill_rows(x: Float[Tensor, "n d"], step: int, value: float) -> Float[Tensor, "n d"]:
    """x[i, j] becomes value where i is a multiple of step; out is x"""
    for i in range(len(x)):
        if i % step == 0:
            for j in range(x.shape[1]):
                x[i, j] = value
    return x


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), 1, 2, 2, 0.0),
        (("two rows", "两行"), 2, 1, 2, 0.0),
        (("every row", "每一行"), 2, 1, 1, -1.0),
        (("every second of three rows", "三行里每两行填一行"), 3, 2, 2, 0.0),
        (("step beyond the end", "步长超过行数"), 2, 3, 5, 0.5),
        (("no rows", "零行"), 0, 2, 3, 0.0),
        (("every third of four rows", "四行里每三行填一行"), 4, 4, 3, -1.0),
        (("every third of seven rows", "七行里每三行填一行"), 7, 2, 3, 0.0),
    ]
    values = [0.0, -1.0, 0.5]
    for name, n, d, step, value in draw.then_random(
        named, range(3, 8), range(2, 5), [2, 3], values
    ):
        yield Case(name, x=draw.distinct(n, d), step=step, value=value)


@drill.misconception(
    en="The result is right, but the caller's `x` is as it was: another tensor was filled. `x` "
    "itself should change.",
    zh="结果是对的，但调用者的 `x` 没有变：填的是另一个张量。题目要求改动 `x` 本身。",
)
def filled_a_copy(x, step, value):
    out = x.clone()
    out[::step] = value
    return out


@drill.misconception(
    en="`x` is as it was. Indexing with a tensor or a list returns a copy, and only that copy was "
    "filled; and `rows = ...` only gives a name to something new. Write through a slice, or with "
    "the index on the left of `=`.",
    zh="`x` 没有变。用张量或列表索引得到的是拷贝，填的只是那份拷贝；"
    "而 `rows = ...` 只是让名字指向新的东西。"
    "应当通过切片写入，或者把索引写在 `=` 的左边。",
)
def filled_what_an_index_copied(x, step, value):
    rows = x[torch.arange(0, len(x), step, device=x.device)]
    rows.fill_(value)
    return x


@drill.misconception(
    en="After the colon the step counts columns. The rows are dim 0, the first place.",
    zh="写在冒号之后，步长数的是列。行是 dim 0，是第一个位置。",
)
def filled_columns(x, step, value):
    x[:, ::step] = value
    return x


@drill.misconception(
    en="`:step` is a stop: these are the first rows, one after another. A step stands after the "
    "second colon.",
    zh="`:step` 是终点，填的是最前面连着的几行。步长要写在第二个冒号之后。",
)
def filled_the_first_rows(x, step, value):
    x[:step] = value
    return x


@drill.misconception(
    en="`step::step` begins at row `step` and leaves row 0 out. A start that is not written is 0.",
    zh="`step::step` 从第 `step` 行开始，漏掉了第 0 行。不写起点，就从 0 开始。",
)
def left_row_zero_out(x, step, value):
    x[step::step] = value
    return x


@drill.alternative
def fill_the_view(x, step, value):
    x[::step].fill_(value)
    return x


@drill.alternative
def index_fill(x, step, value):
    return x.index_fill_(0, torch.arange(0, len(x), step, device=x.device), value)


@drill.alternative
def index_on_the_left(x, step, value):
    x[list(range(0, len(x), step))] = value
    return x


@drill.alternative
def row_by_row(x, step, value):
    for i in range(0, len(x), step):
        x[i] = value
    return x
