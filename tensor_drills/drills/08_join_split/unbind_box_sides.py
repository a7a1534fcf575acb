"""unbind takes a dim apart and removes it; the pieces are views."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.unbind", "torch.chunk"),
    title=Text(en="Take boxes apart", zh="拆出框的四条边"),
    statement=Text(
        en="Each row of `boxes` holds the sides of one box: left, top, right, bottom. Return four "
        "tensors of shape (n,), in this order, as a tuple or a list: all left sides, all top "
        "sides, and so on. Nothing is copied: each is a view of `boxes`.",
        zh="`boxes` 的每一行是一个框的四条边：左、上、右、下。按这个顺序返回四个形状为 (n,) "
        "的张量，用元组或列表都可以：先是所有框的左边，再是所有框的上边，依次类推。"
        "不拷贝数据：每一个都是 `boxes` 的视图。",
    ),
    hints=(
        Text(
            en="What does `for part in boxes` run over: boxes or sides?",
            zh="`for part in boxes` 遍历的是框还是边？",
        ),
        Text(
            en="`split` and `chunk` keep the dim that they cut, with size 1. Which function "
            "removes it?",
            zh="`split` 和 `chunk` 会留下被切的那一维，大小为 1。哪个函数会去掉它？",
        ),
    ),
    view_of="boxes",
)


@drill.reference
def unbind_box_sides(
    boxes: Float[Tensor, "n 4"],
) -> tuple[Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"], Float[Tensor, " n"]]:
    """out[s][i] = boxes[i, s]"""
    out = [boxes.new_empty(len(boxes)) for _ in range(4)]
    for s in range(4):
        for i in range(len(boxes)):
            out[s][i] = boxes[i, s]
    return out[0], out[1], out[2], out[3]


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one box", "一个框"), 1, False),
        (("two boxes", "两个框"), 2, False),
        (("four boxes", "四个框"), 4, False),
        (("no boxes", "零个框"), 0, False),
        (("not contiguous", "内存不连续"), 3, True),
    ]
    for name, n, is_strided in draw.then_random(named, range(1, 7), [False, True]):
        boxes = draw.signed(n, 4)
        yield Case(name, boxes=draw.strided(boxes) if is_strided else boxes)


@drill.misconception(
    en="Unpacking a tensor runs over dim 0, as `unbind()` does: each part is one box. With exactly "
    "four boxes not even the number of parts tells.",
    zh="拆包一个张量是沿 dim 0 进行的，`unbind()` 默认也是：每一份是一个框。"
    "恰好有四个框时，连份数都看不出问题。",
)
def went_box_by_box(boxes):
    return boxes.unbind()


@drill.misconception(
    en="`chunk` keeps the dim that it cuts: each part is a column of shape (n, 1), which will "
    "broadcast quite differently from (n,).",
    zh="`chunk` 保留被切的那一维：每一份是形状为 (n, 1) 的一列，广播起来与 (n,) 完全不同。",
)
def kept_columns(boxes):
    return boxes.chunk(4, dim=1)


@drill.misconception(
    en="The values are right, but they were copied: `clone` copies, and so does an index that is "
    "a list. A column can be viewed as it lies, with a stride.",
    zh="数值对了，但发生了拷贝：`clone` 会拷贝，用列表做索引也会。一列不必搬动就能成为视图，"
    "只要用相应的 stride。",
)
def copied_the_columns(boxes):
    return boxes.T.clone().unbind()


@drill.alternative
def columns(boxes):
    return boxes[:, 0], boxes[:, 1], boxes[:, 2], boxes[:, 3]


@drill.alternative
def rows_of_the_transpose(boxes):
    return tuple(boxes.T)


@drill.alternative
def squeezed_pieces(boxes):
    return [piece.squeeze(1) for piece in torch.split(boxes, 1, dim=1)]


@drill.alternative
def selected(boxes):
    return [boxes.select(-1, side) for side in range(4)]
