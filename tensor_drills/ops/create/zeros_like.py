from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.zeros_like",
    signature="torch.zeros_like(input, *, dtype=None)",
    line=Text(
        "Zeros in the shape and dtype of another tensor.",
        "与另一张量同形状、同 dtype 的全 0 张量。",
    ),
    words=Text("same shape, zero buffer", "同形状 全零"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = 0",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    example="""
x = torch.tensor([[1, 2], [3, 4]])
torch.zeros_like(x)
""",
    traps=(
        Trap(
            "out = torch.zeros_like(torch.tensor([1, 2]))\nout[0] = 0.9\nout",
            Text(
                "The dtype comes along: 0.9 becomes 0, silently. Give `dtype=torch.float32`.",
                "dtype 也一并沿用：0.9 悄悄变成 0。请给 `dtype=torch.float32`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.full_like(input, 0, dtype=dtype)"),
        Same("NumPy", "np.zeros_like(input)", "dtype is None"),
    ),
    see=("zeros", "full_like", "new_zeros"),
)
