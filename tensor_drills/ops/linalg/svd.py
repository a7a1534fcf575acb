from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.linalg.svd",
    signature="torch.linalg.svd(A, full_matrices=True)",
    line=Text(
        "Splits a matrix into a turn, a stretch and a turn: U, S, Vh.",
        "把矩阵分解为旋转、拉伸、旋转：U、S、Vh。",
    ),
    words=Text(
        "singular value decomposition, low rank, compress, PCA", "奇异值分解 低秩 压缩 主成分"
    ),
    shape="(n, m) → U (n, n), S (min(n, m)), Vh (m, m)",
    shape_rule="parts(A.shape, full_matrices)",
    formula="A = U[:, :k] @ diag(S) @ Vh[:k]     # k = min(n, m)",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text(
        "to `A`; through U and Vh only what does not depend on their signs",
        "传给 `A`；对 U 和 Vh，只有与符号选择无关的部分可导",
    ),
    gradient_to=("A",),
    example="""
A = torch.tensor([[3.0, 0.0], [0.0, 4.0], [0.0, 0.0]])
U, S, Vh = torch.linalg.svd(A, full_matrices=False)
S
torch.dist(U @ torch.diag(S) @ Vh, A) < 1e-5
""",
    traps=(
        Trap(
            "U, S, Vh = torch.linalg.svd(torch.ones(3, 2))\nU @ torch.diag(S) @ Vh",
            Text(
                "U is (3, 3) by default and does not fit S. Give `full_matrices=False`.",
                "默认 U 是 (3, 3)，与 S 对不上。请给 `full_matrices=False`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "U, S, V = torch.linalg.svd(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))\n"
            "torch.dist(U @ torch.diag(S) @ V.mT, torch.tensor([[1.0, 2.0], [3.0, 4.0]]))",
            Text(
                "The third part is V transposed already; the older `torch.svd` gives V.",
                "第三部分已经是 V 的转置；旧的 `torch.svd` 给的才是 V。",
            ),
        ),
    ),
    see=("svdvals", "qr", "pinv"),
    opinfo="",
    samples=(("A=torch.tensor([[3.0, 0.0], [0.0, 4.0], [1.0, 0.0]]), full_matrices=False"),),
    is_random=False,
)


def parts(shape, full):
    """Return the shapes of U, S and Vh."""
    *batch, n, m = shape
    k = min(n, m)
    return [(*batch, n, n if full else k), (*batch, k), (*batch, m if full else k, m)]
