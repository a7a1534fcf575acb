"""An eigenvector is not turned, only stretched; its sign and length are of no account."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.matmul", "torch.isclose", "torch.where"),
    title=Text(en="Which vectors are not turned", zh="哪些向量没有转向"),
    statement=Text(
        en="The matrix `a` turns most vectors, but some it only stretches: `a @ v` is a multiple "
        "of v. For each row v of `vectors` return this factor (it may be negative or 0), and NaN "
        "where v is turned. No row is zero. No Python loop.",
        zh="矩阵 `a` 会让多数向量转向，但有些只是被伸缩：`a @ v` 是 v 的倍数。"
        "对 `vectors` 的每一行 v 返回这个倍数（可以是负数或 0）；v 转了向的返回 NaN。"
        "没有哪一行是零向量。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="First the images of all rows. From which side does `a` act on rows?",
            zh="先求出所有行的像。对于行向量，`a` 该从哪一边乘？",
        ),
        Text(
            en="The factor can be had without dividing by single elements, which may be 0: compare "
            "the dot product of v and its image with that of v and v.",
            zh="不必用单个元素相除（它可能是 0）：拿 v 与像的点积，除以 v 与 v 的点积。",
        ),
        Text(
            en="With this factor, is the image the multiple of v? Where it is not, put NaN.",
            zh="用这个倍数去验证：像真的等于 v 的这个倍数吗？不等的地方填 NaN。",
        ),
    ),
    no_loop=True,
    nan_equals_nan=True,
)


@drill.reference
def eigenvector_factors(
    a: Float[Tensor, "n n"], vectors: Float[Tensor, "k n"]
) -> Float[Tensor, " k"]:
    """out[i] = the s with (a @ vectors[i])[j] == s * vectors[i, j] for every j, or NaN"""
    k, n = vectors.shape
    out = vectors.new_full((k,), torch.nan)
    for i in range(k):
        v = vectors[i].tolist()
        image = [sum(a[j, m].item() * v[m] for m in range(n)) for j in range(n)]
        first = next(j for j in range(n) if v[j] != 0)
        factor = image[first] / v[first]
        if all(image[j] == factor * v[j] for j in range(n)):
            out[i] = factor
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    turn = [[0, -1], [1, 0]]
    shear = [[1, 1], [0, 1]]
    swap = [[0, 1], [1, 0]]
    named = [
        (("stretched along the axes", "沿坐标轴伸缩"), [[2, 0], [0, 3]], [[1, 0], [0, 2], [1, 1]]),
        (("a sign turns round", "方向相反"), swap, [[1, 1], [1, -1], [1, 0]]),
        (("a quarter turn", "转四分之一圈"), turn, [[1, 0], [1, 1]]),
        (("a shear", "切变"), shear, [[2, 0], [0, 1], [-1, 0]]),
        (("shrunk to nothing", "压缩成零"), [[1, 1], [1, 1]], [[1, -1], [1, 1], [2, 1]]),
        (("turned a little", "只转了一点"), shear, [[16, 1], [16, 0]]),
        (("short vectors", "很短的向量"), shear, torch.tensor([[2, 0], [0, 1]]) / 2**12),
        (("no vectors", "零个向量"), shear, torch.empty(0, 2)),
    ]
    for name, a, vectors in draw.then_random(named, [None], [None]):
        if a is None:
            a, vectors = _drawn(draw, draw.choice([2, 3]))
        yield Case(name, a=torch.as_tensor(a).float(), vectors=torch.as_tensor(vectors).float())


def _drawn(draw, n):
    """Return a whole matrix with known eigenvectors, some of these, and a sum of two of them."""
    lower = (torch.eye(n) + (draw.index(n, n, below=3) - 1).tril(-1)).double()
    upper = (torch.eye(n) + (draw.index(n, n, below=2)).triu(1)).double()
    basis = lower @ upper  # of determinant 1, so that its inverse is whole too
    offset = draw.choice([-2, -1, 0, 1])
    factors = torch.arange(n).double() + offset
    a = basis @ torch.diag(factors) @ torch.linalg.inv(basis).round()
    scales = torch.tensor([-2, -1, 1, 2])[draw.index(n, below=4)]
    rows = basis.T * scales[:, None] + 0.0  # no -0
    return a, torch.cat([rows, basis.T[:1] + basis.T[1:2]])


@drill.misconception(
    en="A ratio of lengths is never negative: it loses the sign where the image points the other "
    "way.",
    zh="长度之比不会是负数：像与 v 方向相反时，负号就丢了。",
)
def divided_the_lengths(a, vectors):
    image = vectors @ a.T
    factor = image.norm(dim=1) / vectors.norm(dim=1)
    is_kept = torch.isclose((image * vectors).sum(1).abs(), factor * vectors.square().sum(1))
    return torch.where(is_kept, factor, torch.nan)


@drill.misconception(
    en="This gives a factor to vectors that are turned as well: how far the image reaches along v. "
    "Whether it is a multiple of v still has to be checked.",
    zh="转了向的向量也得到了一个数：它只是像沿 v 的分量。还要检查像是不是 v 的倍数。",
)
def gave_every_vector_a_factor(a, vectors):
    return (vectors @ a.T * vectors).sum(dim=1) / vectors.square().sum(dim=1)


@drill.misconception(
    en="`vectors @ a` multiplies each row from the left: that is the transpose of `a` at work. For "
    "a symmetric `a` one does not notice.",
    zh="`vectors @ a` 是行向量左乘：起作用的是 `a` 的转置。`a` 对称时看不出差别。",
)
def multiplied_from_the_left(a, vectors):
    image = vectors @ a
    factor = (image * vectors).sum(dim=1) / vectors.square().sum(dim=1)
    is_kept = torch.isclose(image, factor[:, None] * vectors).all(dim=1)
    return torch.where(is_kept, factor, torch.nan)


@drill.misconception(
    en="Not turned does not mean unchanged: v may also get longer, shorter, or point the other "
    "way.",
    zh="没有转向不等于没有变：v 也可以变长、变短，或者反向。",
)
def wanted_the_vector_unchanged(a, vectors):
    is_same = (vectors @ a.T == vectors).all(dim=1)
    return torch.where(is_same, 1.0, torch.nan)


@drill.misconception(
    en="Dividing elementwise meets 0 / 0 where v has a zero, and that is NaN for a vector that is "
    "not turned at all.",
    zh="逐元素相除，在 v 为零的位置会遇到 0 / 0，于是没有转向的向量也成了 NaN。",
)
def divided_elementwise(a, vectors):
    ratio = (vectors @ a.T) / vectors
    return torch.where((ratio == ratio[:, :1]).all(dim=1), ratio[:, 0], torch.nan)


@drill.alternative
def divided_at_the_largest(a, vectors):
    image = torch.einsum("ij,kj->ki", a, vectors)
    at = vectors.abs().argmax(dim=1, keepdim=True)
    factor = image.gather(1, at) / vectors.gather(1, at)
    rest = (image - factor * vectors).abs().amax(dim=1)
    size = vectors.abs().amax(dim=1)
    return factor.squeeze(1).masked_fill(rest > 1e-4 * size, torch.nan)


@drill.alternative
def no_area_between(a, vectors):
    image = (a @ vectors.T).T
    area = image[:, :, None] * vectors[:, None, :]
    is_turned = (area != area.mT).flatten(1).any(dim=1)
    factor = torch.linalg.vecdot(image, vectors) / torch.linalg.vecdot(vectors, vectors)
    return torch.where(is_turned, torch.nan, factor)


@drill.alternative
def normalised_first(a, vectors):
    unit = torch.nn.functional.normalize(vectors, dim=1)
    image = unit @ a.T
    factor = (image * unit).sum(dim=1)
    away = torch.linalg.vector_norm(image - factor[:, None] * unit, dim=1)
    return torch.where(away < 1e-3, factor, torch.nan)
