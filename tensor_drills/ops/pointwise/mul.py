from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.mul",
    signature="torch.mul(input, other)",
    method="input.mul(other)",
    aliases=("torch.multiply", "torch.Tensor.__mul__"),
    line=Text("Multiplies, element by element; shapes broadcast.", "逐元素相乘，形状会广播。"),
    words=Text("times, product of two, *, scale, Hadamard", "乘 乘法 逐元素乘积 缩放"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i][j] = input[i][j] * other[j]",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to both: grad times the other one, summed over broadcast dims",
        "传给两者：grad 乘以另一个，广播过的维度上求和",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * other).sum_to_size(input.shape)",
    example="""
x = torch.tensor([[1, 2], [3, 4]])
x * torch.tensor([[10], [100]])
""",
    traps=(
        Trap(
            "torch.tensor([[1, 2], [3, 4]]) * torch.tensor([[1, 0], [0, 1]])",
            Text(
                "`*` is element by element. The matrix product is `@`.",
                "`*` 是逐元素相乘。矩阵乘法是 `@`。",
            ),
        ),
        Trap(
            "torch.tensor(100, dtype=torch.int8) * torch.tensor(2, dtype=torch.int8)",
            Text(
                "The result keeps int8 and wraps around. Convert before multiplying.",
                "结果仍是 int8，发生回绕。请先转换类型再相乘。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input * other"),
        Same("NumPy", "input * other"),
    ),
    see=("matmul", "add", "div"),
    sketch=Sketch("x * column", x=(2, 3), column=(2, 1)),
)


@page.loop
def mul(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = x * y
    return out
