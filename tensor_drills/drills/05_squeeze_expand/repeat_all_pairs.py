"""repeat_interleave and tile side by side: together they make every pair once."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.repeat_interleave", "torch.tile", "torch.Tensor.repeat"),
    title=Text(en="All pairs, in two lists", zh="列出所有配对"),
    statement=Text(
        en="List every pair of an element of `x` with an element of `y`: first `x[0]` with each "
        "of `y` in turn, then `x[1]` with each of `y`, and so on. Return two tensors, the "
        "left and the right members of the pairs. No Python loop.",
        zh="列出 `x` 的元素与 `y` 的元素的所有配对：先是 `x[0]` 依次与 `y` 的每个元素配对，再是 "
        "`x[1]`，依次类推。返回两个张量：各对的左元素和右元素。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Write down the six pairs of two elements with three. Which of the two columns "
            "changes slowly?",
            zh="写出两个元素与三个元素的六个配对。两列之中哪一列变得慢？",
        ),
        Text(
            en="On the left each element stands several times in a row; on the right the whole "
            "comes again and again.",
            zh="左边是每个元素连着出现好几次；右边是整个一遍又一遍地出现。",
        ),
        Text(
            en="`repeat_interleave` repeats on the spot, `tile` and `repeat` lay whole copies. "
            "How many times each?",
            zh="`repeat_interleave` 是逐个元素重复，`tile` 和 `repeat` 是整份重复。各要多少次？",
        ),
    ),
    no_loop=True,
)


@drill.reference
def repeat_all_pairs(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"]
) -> tuple[Float[Tensor, "n*m"], Float[Tensor, "n*m"]]:
    """left[i * m + j] = x[i];  right[i * m + j] = y[j]"""
    n, m = len(x), len(y)
    left, right = x.new_empty(n * m), y.new_empty(n * m)
    for i in range(n):
        for j in range(m):
            left[i * m + j] = x[i]
            right[i * m + j] = y[j]
    return left, right


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one and one", "一对一"), 1, 1),
        (("two and two", "二对二"), 2, 2),
        (("one and two", "一对二"), 1, 2),
        (("two and one", "二对一"), 2, 1),
        (("two and three", "二对三"), 2, 3),
        (("nothing and two", "零对二"), 0, 2),
        (("four and three", "四对三"), 4, 3),
    ]
    for name, n, m in draw.then_random(named, range(1, 6), range(1, 6)):
        yield Case(name, x=draw.distinct(n), y=draw.distinct(m))


@drill.misconception(
    en="Both were laid as whole copies, as torch's `repeat` does, so that both change at every "
    "step. Two elements with two then give two of the pairs twice, and the other two never. "
    "NumPy's `repeat` is torch's `repeat_interleave`.",
    zh="两边都是整份重复（torch 的 `repeat` 就是这样），每走一步两边都变。例如二对二时，"
    "有两对各出现两次，另外两对从不出现。NumPy 的 `repeat` 对应的是 torch 的 `repeat_interleave`。",
)
def laid_whole_copies_of_both(x, y):
    return x.repeat(len(y)), y.repeat(len(x))


@drill.misconception(
    en="Both were repeated on the spot, so both change slowly. The right side has to run through "
    "all of `y` while the left stands still.",
    zh="两边都是逐个元素重复，于是两边都变得慢。左边不动时，右边要把 `y` 从头到尾走一遍。",
)
def repeated_both_on_the_spot(x, y):
    return x.repeat_interleave(len(y)), y.repeat_interleave(len(x))


@drill.misconception(
    en="All pairs are there, in the other order: `y` changes slowly and `x` quickly. The pairs of "
    "`x[0]` with each of `y` have to come first.",
    zh="所有配对都有了，次序却反了：`y` 变得慢，`x` 变得快。应当先列 `x[0]` 与 `y` "
    "每个元素的配对。",
)
def let_y_change_slowly(x, y):
    return x.repeat(len(y)), y.repeat_interleave(len(x))


@drill.misconception(
    en="Each was repeated as often as it has elements itself. It has to be repeated once for "
    "each element of the other.",
    zh="重复的次数用成了自己的元素个数。应当是对方有几个元素，就重复几次。",
)
def counted_its_own_elements(x, y):
    return x.repeat_interleave(len(x)), y.repeat(len(y))


@drill.alternative
def meshgrid(x, y):
    left, right = torch.meshgrid(x, y, indexing="ij")
    return left.flatten(), right.flatten()


@drill.alternative
def cartesian_product(x, y):
    return torch.cartesian_prod(x, y).unbind(dim=1)


@drill.alternative
def expand_and_reshape(x, y):
    n, m = len(x), len(y)
    return x.unsqueeze(1).expand(n, m).reshape(-1), y.expand(n, m).reshape(-1)


@drill.alternative
def index_by_division(x, y):
    number = torch.arange(len(x) * len(y), device=x.device)
    return x[number // len(y)], y[number % len(y)]
