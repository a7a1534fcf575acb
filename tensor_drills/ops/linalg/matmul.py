from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np

page = Page(
    name="torch.matmul",
    signature="torch.matmul(input, other)",
    method="input.matmul(other)",
    aliases=("torch.Tensor.__matmul__",),
    line=Text(
        "Matrix product over the last two dims; dims before them are batches that broadcast.",
        "对最后两维做矩阵乘法；前面的维度是批次，会广播。",
    ),
    words=Text(
        "@, at, matrix product, multiply matrices, batch, batch matrix multiply",
        "矩阵乘法 矩阵相乘 批量 @",
    ),
    shape="(n, k) @ (k, m) → (n, m);  (b, n, k) @ (k, m) → (b, n, m)\n"
    "(k) @ (k) → ();  (n, k) @ (k) → (n);  (k) @ (k, m) → (m)",
    shape_rule="product(input.shape, other.shape)",
    formula="out[i][j] = Σ_k input[i][k] * other[k][j]",
    memory="new",
    dtype="same",
    gradient=Text(
        "for matrices: to `input` grad @ other.T, to `other` input.T @ grad",
        "矩阵情形：传给 `input` 的是 grad @ other.T，传给 `other` 的是 input.T @ grad",
    ),
    gradient_to=("input", "other"),
    example="""
x = torch.tensor([[1, 2], [3, 4], [5, 6]])
w = torch.tensor([[1], [10]])
x @ w
(torch.ones(4, 3, 2) @ torch.ones(2, 5)).shape
""",
    traps=(
        Trap(
            "torch.ones(7, 8) @ torch.ones(7, 8)",
            Text(
                "The inner sizes, 8 and 7, must be equal. Elementwise product is `*`.",
                "中间的两个大小 8 和 7 必须相等。逐元素相乘用 `*`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.ones(2, 3) @ torch.ones(3, 2, dtype=torch.int64)",
            Text(
                "`@` does not promote dtypes, as `*` does. Convert one of them.",
                "`@` 不像 `*` 那样做类型提升。请转换其中一个。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ other"),
        Same("NumPy", "input @ other"),
        Same(
            "torch",
            "torch.einsum('ik,kj->ij', input, other)",
            "input.ndim == other.ndim == 2",
            Text("2 dims each", "都是 2 维"),
        ),
        Same(
            "torch",
            "(input[:, :, None] * other).sum(1)",
            "input.ndim == other.ndim == 2 and input.dtype != torch.bool",
            Text("2 dims each, no bools", "都是 2 维，非 bool"),
        ),
    ),
    see=("mm", "bmm", "mv", "dot", "einsum"),
    sketch=Sketch("x @ w", x=(2, 3), w=(3, 2)),
)


def product(left, right):
    """Return the shape of a matrix product: a vector counts as a row on the left, a column on the
    right, and its dim is gone from the result.
    """
    rows, columns = left[-2:-1], right[-1:] if len(right) > 1 else ()
    return (*broadcast(left[:-2], right[:-2]), *rows, *columns)


@page.loop
def matmul(input, other):
    a = input[None] if input.ndim == 1 else input
    b = other[:, None] if other.ndim == 1 else other
    batch = broadcast(a.shape[:-2], b.shape[:-2])
    a, b = a.expand(*batch, *a.shape[-2:]), b.expand(*batch, *b.shape[-2:])
    out = input.new_zeros((*batch, a.shape[-2], b.shape[-1]))
    for *at, i, j in np.ndindex(*out.shape):
        for k in range(a.shape[-1]):
            out[(*at, i, j)] += a[(*at, i, k)] * b[(*at, k, j)]
    return out.reshape(product(input.shape, other.shape))
