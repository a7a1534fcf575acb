"""What broadcasting repeated, its gradient adds up again."""

import itertools

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.sum_to_size", "torch.sum", "torch.Tensor.expand"),
    title=Text(en="Undo a broadcast by summing", zh="撤销广播：求和"),
    statement=Text(
        en="A tensor v of shape `shape` was broadcast to the shape of `grad`. `grad` holds one "
        "number for each element of the result; return, in `shape`, for each element of v the "
        "sum of the numbers at all the places where it was used. This is how the gradient of "
        "a bias comes about.",
        zh="形状为 `shape` 的张量 v 被广播成了 `grad` 的形状。广播结果的每个元素在 `grad` "
        "里都有一个对应的数；请对 v 的每个元素，把用到它的所有位置上的数加起来，返回形状为 "
        "`shape` 的张量。偏置的梯度就是这样得来的。",
    ),
    hints=(
        Text(
            en="Line the two shapes up from the right. Along which dims was v repeated?",
            zh="把两个形状靠右对齐。v 是沿哪些维度重复的？",
        ),
        Text(
            en="Two sorts of dims are summed: those that `shape` lacks on the left, which "
            "disappear, and those where it has size 1, which stay.",
            zh="要求和的维度有两种：`shape` 在左边缺少的，求和后消失；`shape` 里大小为 1 的，"
            "求和后保留。",
        ),
        Text(
            en="torch has a method that sums to a given size.",
            zh="torch 有一个方法，能求和到指定的大小。",
        ),
    ),
)


@drill.reference
def broadcast_sum_back(grad: Float[Tensor, "..."], shape: tuple[int, ...]) -> Float[Tensor, "..."]:
    """out[j] = sum of grad[i] over all i for which v.expand(grad.shape)[i] is v[j]"""
    out = grad.new_zeros(shape)
    missing = grad.dim() - len(shape)
    for i in itertools.product(*map(range, grad.shape)):
        places = zip(i[missing:], shape, strict=True)
        out[tuple(0 if size == 1 else place for place, size in places)] += grad[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a row", "一行"), (2, 2), (2,)),
        (("a column", "一列"), (2, 3), (2, 1)),
        (("a row as a matrix", "写成矩阵的一行"), (2, 4), (1, 4)),
        (("a scalar", "一个标量"), (2, 2), ()),
        (("nothing was repeated", "没有重复"), (2, 3), (2, 3)),
        (("repeated zero times", "重复零次"), (0, 2), (1, 2)),
        (("a column below a batch", "批次里的一列"), (2, 3, 2), (3, 1)),
        (("all sizes equal", "各维大小相等"), (2, 2, 2), (2, 2)),
        (("a bias for the channels", "通道的偏置"), (2, 3, 2, 2), (3, 1, 1)),
    ]
    shapes = [
        ((3, 2), (1, 1)),
        ((3, 2), (2,)),
        ((2, 3, 4), (2, 1, 4)),
        ((2, 3, 4), (4,)),
        ((2, 3, 4), (3, 1)),
        ((1, 3, 2), (1, 1, 2)),
    ]
    rows = [(name, pair) for name, *pair in named]
    for name, (big, shape) in draw.then_random(rows, shapes):
        yield Case(name, grad=draw.signed(*big), shape=shape)


@drill.misconception(
    en="Here the shapes were lined up from the left. Dims are missing on the left, so the last "
    "of `shape` belongs to the last of `grad`.",
    zh="这里把两个形状从左边对齐了。缺少的维度在左边，`shape` 的最后一维对应 `grad` 的最后一维。",
)
def lined_up_from_the_left(grad, shape):
    for dim, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(dim, keepdim=True)
    while grad.dim() > len(shape):
        grad = grad.sum(-1)
    return grad


@drill.misconception(
    en="The dims of size 1 disappeared in the sum. They are part of `shape`: keep them.",
    zh="大小为 1 的维度在求和时消失了。它们是 `shape` 的一部分，应当保留。",
)
def dropped_the_dims_of_size_1(grad, shape):
    missing = grad.dim() - len(shape)
    dims = [d for d in range(grad.dim()) if d < missing or shape[d - missing] == 1]
    return grad.sum(dims) if dims else grad


@drill.misconception(
    en="The mean divides by how often an element was used. Each use counts fully: the numbers "
    "are added.",
    zh="求均值会除以使用的次数。每次使用都要足额计入：应当相加。",
)
def averaged_the_uses(grad, shape):
    full = (1,) * (grad.dim() - len(shape)) + tuple(shape)
    dims = [d for d, size in enumerate(full) if size == 1]
    return (grad.mean(dims, keepdim=True) if dims else grad).reshape(shape)


@drill.misconception(
    en="Only the first use of each element was taken, as if broadcasting were undone by an "
    "index. Every place where it was used counts.",
    zh="这里只取了每个元素第一次被用到的位置，好像用索引就能撤销广播。每个用到它的位置都要算上。",
)
def took_the_first_use(grad, shape):
    full = (1,) * (grad.dim() - len(shape)) + tuple(shape)
    return grad[tuple(slice(size) for size in full)].reshape(shape)


@drill.alternative
def sum_two_sorts_of_dims(grad, shape):
    while grad.dim() > len(shape):
        grad = grad.sum(0)
    for dim, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(dim, keepdim=True)
    return grad


@drill.alternative
def ask_autograd(grad, shape):
    v = torch.zeros(shape, device=grad.device, requires_grad=True)
    v.expand(grad.shape).backward(grad)
    return v.grad


@drill.alternative
def sum_and_view(grad, shape):
    full = (1,) * (grad.dim() - len(shape)) + tuple(shape)
    dims = [d for d, size in enumerate(full) if size == 1]
    return (grad.sum(dims, keepdim=True) if dims else grad).reshape(shape)


@drill.alternative
def add_at_the_places(grad, shape):
    places = torch.arange(torch.Size(shape).numel(), device=grad.device).view(shape)
    out = torch.zeros(places.numel(), device=grad.device)
    return out.index_add_(0, places.expand(grad.shape).flatten(), grad.flatten()).view(shape)
