"""prod over one dim; a difference of products is not a product of differences."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.prod",),
    title=Text(en="Volumes of boxes", zh="一组盒子的体积"),
    statement=Text(
        en="Box i spans from the corner `low[i]` to the corner `high[i]` in a space of d "
        "dimensions: its sides are `high[i, j] - low[i, j]`. Return the volume of each box, the "
        "product of its sides.",
        zh="d 维空间里的盒子 i 从角点 `low[i]` 延伸到角点 `high[i]`，各边的长度是 `high[i, j] - "
        "low[i, j]`。返回每个盒子的体积，即各边长度的乘积。",
    ),
    hints=(
        Text(
            en="First the sides of all boxes, then one product per box.",
            zh="先求所有盒子的边长，再为每个盒子求一个乘积。",
        ),
        Text(
            en="`prod` reduces as `sum` does. Along which dim do the sides of one box lie?",
            zh="`prod` 的用法和 `sum` 一样。同一个盒子的各边排在哪一维？",
        ),
    ),
)


@drill.reference
def prod_box_volumes(low: Float[Tensor, "n d"], high: Float[Tensor, "n d"]) -> Float[Tensor, " n"]:
    """out[i] = product over j of (high[i, j] - low[i, j])"""
    out = low.new_ones(len(low))
    for i in range(len(low)):
        for j in range(low.shape[1]):
            out[i] *= high[i, j] - low[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one rectangle", "一个矩形"), 1, 2),
        (("two rectangles", "两个矩形"), 2, 2),
        (("no boxes", "零个盒子"), 0, 3),
        (("lengths", "一维的线段"), 3, 1),
        (("boxes", "三维的盒子"), 2, 3),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 4)):
        low = draw.signed(n, d)
        yield Case(name, low=low, high=low + 1 + draw.index(n, d, below=7))


@drill.misconception(
    en="The sides were added. A volume is their product.",
    zh="这是把各边加了起来。体积是各边的乘积。",
)
def added_the_sides(low, high):
    return (high - low).sum(dim=1)


@drill.misconception(
    en="A product of differences is not the difference of two products: subtract the corners "
    "first, then multiply.",
    zh="差的乘积不等于乘积的差：应当先把两个角点相减，再相乘。",
)
def multiplied_before_subtracting(low, high):
    return high.prod(dim=1) - low.prod(dim=1)


@drill.misconception(
    en="`dim=0` multiplies the boxes with one another and leaves one number per side. The dim "
    "that is to go is that of the sides.",
    zh="`dim=0` 是把不同盒子的边相乘，每条边留下一个数。要消失的是边所在的那一维。",
)
def multiplied_across_boxes(low, high):
    return (high - low).prod(dim=0)


@drill.misconception(
    en="Without a dim all sides of all boxes are multiplied into one number.",
    zh="不写 dim 会把所有盒子的所有边乘成一个数。",
)
def multiplied_everything(low, high):
    return (high - low).prod()


@drill.alternative
def last_of_the_running_product(low, high):
    return (high - low).cumprod(dim=1)[:, -1]


@drill.alternative
def one_side_at_a_time(low, high):
    out = torch.ones_like(low[:, 0])
    for side in (high - low).unbind(dim=1):
        out = out * side
    return out
