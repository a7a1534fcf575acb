"""The root has an infinite derivative at 0, and a distance matrix has zeros on its diagonal."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.sqrt", "torch.where", "torch.cdist"),
    title=Text(en="Distances, safe gradient", zh="梯度安全的距离"),
    statement=Text(
        en="Return the Euclidean distance of each pair of rows of `points`. The gradient is "
        "compared too: a distance of 0, of a point to itself or to one that lies on it, "
        "contributes 0 to it.",
        zh="返回 `points` 中每两行之间的欧几里得距离。梯度也会比较：距离为 0 时"
        "（一点到它自己，或到与它重合的点），它对梯度的贡献是 0。",
    ),
    hints=(
        Text(
            en="Look at the gradient of a plain root of a sum of squares. What is the derivative "
            "of `sqrt` at 0, and what is 0 times that?",
            zh="看看直接对平方和开方时的梯度。`sqrt` 在 0 处的导数是多少？0 乘以它又是多少？",
        ),
        Text(
            en="`where` after the root is too late. The zeros have to be gone before the root.",
            zh="开方之后再用 `where` 就晚了。必须在开方之前把零换掉。",
        ),
        Text(
            en="Some functions of torch take care of it: look for one that returns distances, or a "
            "norm over a dim.",
            zh="torch 里有的函数已经照顾到这一点：找一个直接求距离的，或对某一维求范数的。",
        ),
    ),
    gradients_of=("points",),
)


@drill.reference
def distances_safe_gradient(points: Float[Tensor, "n d"]) -> Float[Tensor, "n n"]:
    """out[i, j] = sqrt(sum over k of (points[i, k] - points[j, k]) ** 2)"""
    n, d = points.shape
    wide = points.double()
    out = torch.zeros(n, n, dtype=torch.float64)
    for i in range(n):
        for j in range(n):
            square = sum((wide[i, k] - wide[j, k]) ** 2 for k in range(d))
            out[i, j] = square.sqrt() if square > 0 else square * 0
    return out.to(points.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two points", "两个点"), 2, 1, False),
        (("one point", "一个点"), 1, 2, False),
        (("two that are the same", "两个相同的点"), 2, 2, True),
        (("three points", "三个点"), 3, 2, False),
        (("four, two of them the same", "四个点，两个相同"), 4, 3, True),
    ]
    for name, n, d, twice in draw.then_random(
        named, range(2, 5), range(1, 4), (False, False, True)
    ):
        points = draw.signed(n, d)
        if twice:
            points[-1] = points[0]
        yield Case(name, points=points)
    close = torch.tensor([[0.0], [1.0]]) / 2**10
    yield Case(("very close", "离得很近"), points=close)
    far = torch.tensor([[1000.0, 0.0], [1000.25, 0.0], [1000.25, 0.0]])
    yield Case(("far from the origin", "离原点很远"), points=far)


@drill.misconception(
    en="The values are right and the gradient is NaN: at a distance of 0 the derivative of the "
    "root is infinite, and 0 times infinity is NaN. One such pair is enough, and each point makes "
    "one with itself.",
    zh="数值对了，梯度却是 NaN：距离为 0 处，平方根的导数是无穷大，0 乘以无穷大是 NaN。只要有一对"
    "就够了，而每个点与它自己就是这样的一对。",
)
def took_the_plain_root(points):
    differences = points[:, None] - points[None]
    return (differences**2).sum(-1).sqrt()


@drill.misconception(
    en="A small number under the root keeps the gradient finite, but the root of 1e-6 is 0.001: no "
    "distance is 0 any more.",
    zh="在根号下加一个小数，梯度是有限了，但 1e-6 的平方根是 0.001：再没有距离等于 0。",
)
def added_a_number_under_the_root(points):
    differences = points[:, None] - points[None]
    return ((differences**2).sum(-1) + 1e-6).sqrt()


@drill.misconception(
    en="Detached, the gradient is not NaN any more, because there is none.",
    zh="detach 之后梯度不再是 NaN，因为根本没有梯度了。",
)
def detached_the_points(points):
    points = points.detach()
    return torch.cdist(points, points)


@drill.misconception(
    en="These are the squared distances. Their gradient is harmless, but the root is missing.",
    zh="这是距离的平方。它的梯度没有问题，但少了开方。",
)
def left_the_root_out(points):
    differences = points[:, None] - points[None]
    return (differences**2).sum(-1)


@drill.misconception(
    en="Only the second of the two copies of `points` is in the graph: each pair moves one of its "
    "points, and the other should move as well.",
    zh="两份 `points` 只有第二份在图里：每一对点只有一个在动，而另一个也应当动。",
)
def detached_one_side(points):
    return torch.cdist(points.detach(), points)


@drill.misconception(
    en="Only the diagonal was made safe. Two points that lie on one another are at distance 0 too, "
    "and there the gradient is NaN.",
    zh="只处理了对角线。两个重合的点距离也是 0，那里的梯度是 NaN。",
)
def masked_only_the_diagonal(points):
    squares = (points[:, None] - points[None]).square().sum(-1)
    own = torch.eye(len(points), dtype=torch.bool, device=points.device)
    return squares.masked_fill(own, 1.0).sqrt().masked_fill(own, 0.0)


@drill.alternative
def cdist(points):
    return torch.cdist(points, points)


@drill.alternative
def norm_over_a_dim(points):
    return torch.linalg.norm(points[:, None] - points[None], dim=-1)


@drill.alternative
def clamped_before_the_root(points):
    squares = (points[:, None] - points[None]).square().sum(-1)
    return squares.clamp(min=1e-12).sqrt() * (squares > 0)
