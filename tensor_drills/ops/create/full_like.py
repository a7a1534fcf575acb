from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.full_like",
    signature="torch.full_like(input, fill_value, *, dtype=None)",
    line=Text(
        "One value in the shape and dtype of another tensor.",
        "与另一张量同形状、同 dtype，处处为同一个值。",
    ),
    words=Text("constant, same shape", "常量 同形状"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = fill_value",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    example="""
torch.full_like(torch.zeros(2, 2), 7)
""",
    traps=(
        Trap(
            "torch.full_like(torch.tensor([1, 2]), 0.5)",
            Text(
                "The dtype is that of the ints: 0.5 becomes 0, silently.",
                "dtype 沿用整数：0.5 悄悄变成 0。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.full_like(input, fill_value)", "dtype is None"),
        Same("torch", "torch.zeros_like(input, dtype=dtype).fill_(fill_value)"),
    ),
    see=("full", "zeros_like", "new_full"),
)
