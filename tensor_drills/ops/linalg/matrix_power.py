from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.linalg.matrix_power",
    signature="torch.linalg.matrix_power(A, n)",
    aliases=("torch.matrix_power", "torch.Tensor.matrix_power"),
    line=Text(
        "The product of n copies of a matrix; of its inverse for negative n.",
        "n 个相同的矩阵连乘；n 为负时，连乘的是逆矩阵。",
    ),
    words=Text("power of a matrix, steps of a chain, Fibonacci", "矩阵的幂 马尔可夫链 斐波那契"),
    shape="(k, k) → (k, k)",
    shape_rule="A.shape",
    formula="out = A @ A @ ... @ A",
    memory="depends",
    memory_note=Text("`A` itself for n=1; otherwise new", "n=1 时就是 `A` 本身，否则是新的"),
    is_view="n == 1",
    dtype="same",
    dtype_rule="A.dtype",
    gradient=Text("to `A`", "传给 `A`"),
    gradient_to=("A",),
    example="""
A = torch.tensor([[1.0, 1.0], [1.0, 0.0]])
torch.linalg.matrix_power(A, 5)
torch.linalg.matrix_power(A, 0)
""",
    traps=(
        Trap(
            "torch.tensor([[1, 1], [1, 0]]) ** 5",
            Text("`**` takes the power of each element.", "`**` 是对每个元素求幂。"),
        ),
    ),
    same_as=(
        Same("NumPy", "np.linalg.matrix_power(A, n)"),
        Same("torch", "A @ A", "n == 2"),
    ),
    see=("matmul", "pow", "inv"),
    samples=(("A=torch.tensor([[1.0, 1.0], [1.0, 0.0]]), n=2"),),
)


@page.loop
def matrix_power(A, n):
    if n < 0:
        return matrix_power(torch.linalg.inv(A), -n)
    out = torch.eye(A.shape[-1], dtype=A.dtype).expand_as(A)
    for _ in range(n):
        out = out @ A
    return out
