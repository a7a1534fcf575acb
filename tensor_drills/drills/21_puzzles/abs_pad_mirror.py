"""Folding positions back at both ends is arithmetic on an arange; the values come by index."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.arange", "torch.abs", "torch.nn.functional.pad"),
    title=Text(en="Mirror both ends of a series", zh="在序列两端镜像填充"),
    statement=Text(
        en="Extend each row of `x` by `left` values before it and `right` after it, as if a mirror "
        "stood at its first value and another at its last; these two are not repeated. [1, 2, 3] "
        "with 2 on each side becomes [3, 2, 1, 2, 3, 2, 1]. `left` and `right` are below t. No "
        "Python loop; `pad`, `flip`, `fliplr` and `flipud` are ruled out.",
        zh="在 `x` 的每一行前面补 `left` 个值，后面补 `right` 个值，"
        "就像在首尾两个值处各立一面镜子；这两个值本身不重复。[1, 2, 3] 两边各补 2 个，得 [3, 2, "
        "1, 2, 3, 2, 1]。`left` 和 `right` 都小于 t。不用 Python 循环；不允许用 `pad`、`flip`、"
        "`fliplr` 和 `flipud`。",
    ),
    hints=(
        Text(
            en="Number the places of the result from -left to t + right - 1. From which place of "
            "the row does each value come?",
            zh="把结果的位置从 -left 编到 t + right - 1。每个位置的值来自这一行的哪个位置？",
        ),
        Text(
            en="At the left end, place -2 shows what stands at 2. Which function does that?",
            zh="在左端，位置 -2 显示的是位置 2 的值。哪个函数正好这样？",
        ),
        Text(
            en="At the right end, count from t - 1 backwards: the same function folds that "
            "distance.",
            zh="在右端，从 t - 1 开始往回数：用同一个函数折叠这段距离。",
        ),
    ),
    no_loop=True,
    ruled_out=("pad", "flip", "fliplr", "flipud"),
)


@drill.reference
def abs_pad_mirror(
    x: Float[Tensor, "b t"], left: int, right: int
) -> Float[Tensor, "b left+t+right"]:
    """out[i, s] = x[i, p], p = s - left, but -p for p < 0 and 2 * (t - 1) - p for p > t - 1"""
    b, t = x.shape
    out = x.new_empty(b, left + t + right)
    for i in range(b):
        for s in range(left + t + right):
            p = s - left
            if p < 0:
                p = -p
            elif p > t - 1:
                p = 2 * (t - 1) - p
            out[i, s] = x[i, p]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one on the left", "左边一个"), 1, 3, 1, 0),
        (("one on the right", "右边一个"), 1, 3, 0, 1),
        (("two on each side", "两边各两个"), 1, 3, 2, 2),
        (("more on the right", "右边更多"), 2, 4, 1, 3),
        (("nothing to add", "什么都不补"), 2, 3, 0, 0),
        (("one value", "只有一个值"), 2, 1, 0, 0),
        (("no rows", "零行"), 0, 3, 1, 2),
    ]
    for name, b, t, left, right in draw.then_random(
        named, range(1, 4), range(2, 7), [None], [None]
    ):
        if left is None:
            left, right = draw.choice(range(t)), draw.choice(range(t))
        yield Case(name, x=draw.distinct(b, t), left=left, right=right)


@drill.misconception(
    en="The end values stand twice: the mirror is at the value itself, not beside it. The first "
    "value outside is the second one inside.",
    zh="两端的值重复了：镜子立在这个值上，而不是它旁边。外面的第一个值，应是里面的第二个。",
)
def repeated_the_ends(x, left, right):
    t = x.shape[1]
    p = torch.arange(-left, t + right, device=x.device)
    p = torch.where(p < 0, -1 - p, p)
    return x[:, torch.where(p > t - 1, 2 * t - 1 - p, p)]


@drill.misconception(
    en="Clamped positions show the end value again and again. A mirror shows values from "
    "further and further inside.",
    zh="截断后的位置一再显示端点的值。镜子里看到的，应当是越来越靠里的值。",
)
def stretched_the_ends(x, left, right):
    t = x.shape[1]
    return x[:, torch.arange(-left, t + right, device=x.device).clamp(0, t - 1)]


@drill.misconception(
    en="Positions taken modulo t begin again at the other end: that is a ring, not a mirror.",
    zh="位置对 t 取模，会从另一端重新开始：那是首尾相接的环，不是镜子。",
)
def wrapped_around(x, left, right):
    t = x.shape[1]
    return x[:, torch.arange(-left, t + right, device=x.device) % t]


@drill.misconception(
    en="The values before and after the row stand in their old order. In a mirror they run the "
    "other way.",
    zh="补在前后的值还是原来的次序。镜子里的次序应当反过来。",
)
def left_the_pieces_in_order(x, left, right):
    t = x.shape[1]
    return torch.cat([x[:, 1 : 1 + left], x, x[:, t - 1 - right : t - 1]], dim=1)


@drill.misconception(
    en="`left` and `right` have changed places.",
    zh="`left` 和 `right` 弄反了。",
)
def swapped_the_sides(x, left, right):
    t = x.shape[1]
    p = torch.arange(-right, t + left, device=x.device).abs()
    return x[:, t - 1 - (t - 1 - p).abs()]


@drill.alternative
def where_twice(x, left, right):
    t = x.shape[1]
    p = torch.arange(-left, t + right, device=x.device)
    p = torch.where(p < 0, -p, p)
    return x.index_select(1, torch.where(p >= t, 2 * (t - 1) - p, p))


@drill.alternative
def three_pieces(x, left, right):
    t = x.shape[1]
    before = x[:, torch.arange(left, 0, -1, device=x.device)]
    after = x[:, torch.arange(t - 2, t - 2 - right, -1, device=x.device)]
    return torch.cat([before, x, after], dim=1)


@drill.alternative
def pieces_written(x, left, right):
    b, t = x.shape
    out = x.new_empty(b, left + t + right)
    out[:, left : left + t] = x
    out[:, :left] = x[:, left - torch.arange(left, device=x.device)]
    out[:, left + t :] = x[:, t - 2 - torch.arange(right, device=x.device)]
    return out


@drill.alternative
def triangle_wave(x, left, right):
    t = x.shape[1]
    period = max(2 * (t - 1), 1)
    p = torch.arange(-left, t + right, device=x.device) % period
    return x[:, torch.minimum(p, period - p)]
