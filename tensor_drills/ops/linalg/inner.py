from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.inner",
    signature="torch.inner(input, other)",
    method="input.inner(other)",
    line=Text("Dot products of all pairs of rows.", "所有行两两之间的点积。"),
    words=Text("inner product, pairwise dot products", "内积 两两点积"),
    shape="(n, k), (m, k) → (n, m)",
    shape_rule="(*input.shape[:-1], *other.shape[:-1]) if input.ndim and other.ndim "
    "else broadcast(input.shape, other.shape)",
    formula="out[i][j] = Σ_k input[i][k] * other[j][k]",
    memory="new",
    dtype="same",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "other"),
    example="""
a = torch.tensor([[1, 0], [0, 1]])
b = torch.tensor([[1, 2], [3, 4], [5, 6]])
torch.inner(a, b)
""",
    traps=(
        Trap(
            "torch.inner(torch.ones(2, 3), torch.ones(3, 4))",
            Text(
                "The last dims meet, unlike in `@`, where a last meets a next-to-last.",
                "相遇的是两者的最后一维；`@` 则是最后一维对倒数第二维。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ other.mT", "input.ndim == other.ndim == 2"),
        Same("NumPy", "np.inner(input, other)"),
    ),
    see=("dot", "matmul", "vecdot"),
    sketch=Sketch("torch.inner(a, b)", a=(2, 3), b=(2, 3)),
    samples=(("input=torch.ones(2, 3), other=torch.arange(12.0).view(4, 3)"),),
)
