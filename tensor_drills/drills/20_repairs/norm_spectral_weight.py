"""torch.norm(matrix, 2) is the Frobenius norm: it takes the matrix for a long vector."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.linalg.matrix_norm", "torch.norm", "torch.linalg.svdvals"),
    title=Text(en="Repair: spectral norm", zh="改错：谱范数"),
    statement=Text(
        en="Repair the function. It should divide `weight` by its 2-norm as a matrix, which is the "
        "largest factor by which it lengthens a vector; the result then lengthens none. As it "
        "stands the result is too small, unless all rows of `weight` are "
        "multiples of one row.",
        zh="请改正这个函数。它应当把 `weight` 除以它作为矩阵的 2-范数，"
        "即它把向量拉长的最大倍数；这样结果就不会拉长任何向量。"
        "现在结果偏小，除非 `weight` 的各行都是同一行的倍数。",
    ),
    hints=(
        Text(
            en="The identity lengthens nothing, so its 2-norm is 1. What does `torch.norm` say of "
            "a 2x2 identity?",
            zh="单位矩阵不拉长任何向量，所以它的 2-范数是 1。"
            "对 2x2 的单位矩阵，`torch.norm` 给出多少？",
        ),
        Text(
            en="A matrix has norms as a long vector and norms as a matrix. `torch.linalg` has one "
            "function for each kind.",
            zh="矩阵既有当作长向量的范数，也有作为矩阵的范数。`torch.linalg` 为两者各有一个函数。",
        ),
        Text(
            en="The 2-norm of a matrix is its largest singular value.",
            zh="矩阵的 2-范数就是它最大的奇异值。",
        ),
    ),
)


@drill.reference
def norm_spectral_weight(weight: Float[Tensor, "n m"]) -> Float[Tensor, "n m"]:
    """out[i, j] = weight[i, j] / s
    s = the largest length of weight @ v, over all vectors v of length 1
    """
    wide = weight.double()
    gram = wide.mT @ wide
    v = torch.linalg.eigh(gram).eigenvectors[:, -1]  # the v that is lengthened most
    s = sum(value.item() ** 2 for value in wide @ v) ** 0.5
    out = torch.empty_like(weight)
    for i in range(weight.shape[0]):
        for j in range(weight.shape[1]):
            out[i, j] = weight[i, j].item() / s
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row", "一行"), torch.tensor([[3.0, 4.0]])),
        (("a diagonal", "对角矩阵"), torch.tensor([[3.0, 0.0], [0.0, 4.0]])),
        (("a shear", "剪切"), torch.tensor([[1.0, 2.0], [0.0, 1.0]])),
        (("a symmetric matrix", "对称矩阵"), torch.tensor([[2.0, 1.0], [1.0, -3.0]])),
        (("a tall matrix", "高的矩阵"), torch.tensor([[1.0, 2.0], [-2.0, 1.0], [0.0, 3.0]])),
    ]
    shapes = [(2, 2), (2, 3), (3, 2), (3, 3), (4, 3)]
    for name, given in draw.then_random(named, shapes):
        yield Case(name, weight=draw.signed(*given) if isinstance(given, tuple) else given)


@drill.misconception(
    en="`torch.norm` takes the matrix for one long vector: its 2 is the root of the sum of all "
    "squares, the Frobenius norm. The 2-norm of a matrix is another number.",
    zh="`torch.norm` 把矩阵当成一个长向量：它的 2 是所有元素平方和的平方根，即 Frobenius 范数。"
    "矩阵的 2-范数是另一个数。",
    stub=True,
)
def took_it_for_a_vector(weight):
    return weight / torch.norm(weight, 2)


@drill.misconception(
    en="With a dim, each row was divided by its own length. That gives rows of length 1; the whole "
    "matrix can still lengthen a vector.",
    zh="写了 dim，就成了每一行除以自己的长度。这样各行长度为 1，但整个矩阵仍可能把向量拉长。",
)
def normalised_each_row(weight):
    return weight / torch.norm(weight, 2, dim=1, keepdim=True)


@drill.misconception(
    en="An eigenvalue tells how much a vector is stretched that keeps its direction. Other vectors "
    "can be stretched more, and only square matrices have eigenvalues.",
    zh="特征值说的是方向不变的向量被拉长多少。别的向量可能拉得更长，而且只有方阵才有特征值。",
)
def took_an_eigenvalue(weight):
    return weight / torch.linalg.eigvals(weight).abs().max()


@drill.misconception(
    en="The nuclear norm adds up all singular values. The factor for the direction that is "
    "stretched most is only one of them.",
    zh="核范数是所有奇异值之和。拉长得最多的那个方向，其倍数只是其中一个。",
)
def added_the_singular_values(weight):
    return weight / torch.linalg.matrix_norm(weight, "nuc")


@drill.alternative
def linalg_norm(weight):
    return weight / torch.linalg.norm(weight, 2)


@drill.alternative
def singular_values(weight):
    return weight / torch.linalg.svdvals(weight)[0]


@drill.alternative
def gram_matrix(weight):
    gram = weight.double().mT @ weight.double()
    return weight / torch.linalg.eigvalsh(gram)[-1].sqrt().to(weight.dtype)
