"""The inverse of a permutation undoes a permute."""

import itertools

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.permute", "torch.argsort", "torch.movedim"),
    title=Text(en="Undo a permute", zh="把 permute 还原"),
    statement=Text(
        en="`y` was made by `y = x.permute(dims)`, and `x` is lost. Return `x`. `dims` holds 0, "
        "1, 2 and so on, each once, in any order.",
        zh="`y` 是由 `y = x.permute(dims)` 得到的，而 `x` 丢了。请还原并返回 `x`。`dims` 里 0、"
        "1、2 等各维编号恰好各出现一次，次序任意。",
    ),
    hints=(
        Text(
            en="Dim d of `y` is dim `dims[d]` of `x`. Where in `y` does dim 0 of `x` stand, then?",
            zh="`y` 的 dim d 就是 `x` 的 dim `dims[d]`。那么 `x` 的 dim 0 在 `y` 的哪个位置？",
        ),
        Text(
            en="Try (1, 2, 0) on paper. Permuting twice with it does not lead back; which tuple "
            "does?",
            zh="拿 (1, 2, 0) 在纸上试试。用它 permute 两次回不去；哪个元组可以？",
        ),
        Text(
            en="Which operation returns, for the numbers of `dims` in ascending order, the place "
            "of each?",
            zh="有一种运算，按从小到大的次序给出 `dims` 里各数的位置，是哪一种？",
        ),
    ),
)


@drill.reference
def permute_back(y: Float[Tensor, "..."], dims: tuple[int, ...]) -> Float[Tensor, "..."]:
    """x[j[0], j[1], ...] = y[j[dims[0]], j[dims[1]], ...]"""
    shape = [0] * len(dims)
    for d, dim in enumerate(dims):
        shape[dim] = y.shape[d]
    x = y.new_empty(shape)
    for j in itertools.product(*map(range, shape)):
        x[j] = y[tuple(j[dim] for dim in dims)]
    return x


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two dims swapped", "两维对调"), (1, 0), (2, 2)),
        (("two dims, three columns", "两维，三列"), (1, 0), (2, 3)),
        (("three dims in a cycle", "三维轮换"), (1, 2, 0), (2, 2, 2)),
        (("one dim", "一维"), (0,), (3,)),
        (("three dims, the other cycle", "三维，另一个方向的轮换"), (2, 0, 1), (2, 3, 4)),
        (("nothing moved", "没有移动"), (0, 1, 2), (2, 1, 3)),
        (("no elements", "零个元素"), (1, 2, 0), (2, 0, 3)),
        (("four dims", "四维"), (2, 0, 3, 1), (2, 3, 1, 4)),
    ]
    orders = [*itertools.permutations(range(3)), *itertools.permutations(range(4))]
    for name, dims, shape in draw.then_random(named, orders, [None]):
        sizes = shape or [draw.choice(range(1, 4)) for _ in dims]
        yield Case(name, y=draw.distinct(*sizes), dims=dims)


@drill.misconception(
    en="Permuting once more with the same `dims` leads back only where they swap pairs. A cycle "
    "of three goes on to a third order.",
    zh="用同样的 `dims` 再 permute 一次，只有在成对对调时才回得去。三维轮换再转一次，"
    "又是一种新的次序。",
)
def permuted_once_more(y, dims):
    return y.permute(dims)


@drill.misconception(
    en="Reading `dims` backwards is not the inverse: what counts is not the order of the numbers "
    "in it, but where each number stands.",
    zh="把 `dims` 倒过来读并不是逆排列：要看的不是这些数的先后次序，而是每个数各在什么位置。",
)
def read_dims_backwards(y, dims):
    return y.permute(dims[::-1])


@drill.misconception(
    en="The sizes are those of `x`, but a reshape moves no value: `y` has to be read in another "
    "order, not cut elsewhere.",
    zh="各维大小与 `x` 相同，但 reshape 不移动数据：要换一种次序去读 `y`，而不是换个地方切。",
)
def reshaped_to_the_old_sizes(y, dims):
    shape = [0] * len(dims)
    for size, dim in zip(y.shape, dims, strict=True):
        shape[dim] = size
    return y.reshape(shape)


@drill.misconception(
    en="The numbers of `dims` in ascending order are 0, 1, 2, ...: that permute leaves `y` as it "
    "is. What is needed is the place of each number, not the number itself.",
    zh="把 `dims` 从小到大排好就是 0, 1, 2, …，这样 permute 之后 `y` 还是原样。"
    "需要的是每个数的位置，不是数本身。",
)
def sorted_the_dims(y, dims):
    return y.permute(sorted(dims))


@drill.alternative
def find_each_dim(y, dims):
    return y.permute([dims.index(d) for d in range(len(dims))])


@drill.alternative
def move_each_dim_home(y, dims):
    return y.movedim(tuple(range(len(dims))), dims)


@drill.alternative
def fill_in_the_inverse(y, dims):
    back = [0] * len(dims)
    for place, dim in enumerate(dims):
        back[dim] = place
    return torch.permute(y, back)


@drill.alternative
def sort_by_swapping_dims(y, dims):
    left = list(dims)
    for d in range(len(left)):
        place = left.index(d)
        y = y.transpose(d, place)
        left[d], left[place] = left[place], left[d]
    return y
