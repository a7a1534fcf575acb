from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.linalg.pinv",
    signature="torch.linalg.pinv(A, *, atol=None, rtol=None)",
    aliases=("torch.pinverse",),
    line=Text(
        "The inverse as far as there is one: for any shape, any rank.",
        "尽可能接近逆的矩阵：任意形状、任意秩都有。",
    ),
    words=Text("pseudoinverse, Moore-Penrose, least squares", "伪逆 广义逆 最小二乘"),
    shape="(n, m) → (m, n)",
    shape_rule="(*A.shape[:-2], A.shape[-1], A.shape[-2])",
    formula="A @ out @ A = A",
    memory="new",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    gradient_when="atol is None and rtol is None",
    example="""
A = torch.tensor([[1.0], [1.0]])
torch.linalg.pinv(A)
""",
    traps=(
        Trap(
            "A = torch.tensor([[1.0], [1.0]])\nA @ torch.linalg.pinv(A)",
            Text(
                "With more rows than columns this is not the identity; `pinv(A) @ A` is, where the "
                "columns are independent.",
                "行多于列时，这不是单位矩阵；各列线性无关时，`pinv(A) @ A` 才是。",
            ),
        ),
        Trap(
            "torch.linalg.pinv(torch.tensor([[0.0, 0.0]]))",
            Text(
                "Zeros do not raise, as they do with `inv`: their pseudoinverse is zeros.",
                "零矩阵不会像 `inv` 那样报错：它的伪逆是零。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.linalg.pinv(A)",
            "A.numel() > 0 and atol is None and rtol is None",
            Text("default tolerances", "默认容差"),
        ),
    ),
    see=("inv", "lstsq"),
)
