from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.ones_like",
    signature="torch.ones_like(input, *, dtype=None)",
    line=Text(
        "Ones in the shape and dtype of another tensor.", "与另一张量同形状、同 dtype 的全 1 张量。"
    ),
    words=Text("same shape, one buffer", "同形状 全一"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = 1",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    example="""
x = torch.tensor([[1, 2], [3, 4]])
torch.ones_like(x)
""",
    traps=(
        Trap(
            "torch.ones_like(torch.tensor([1, 2])).mul_(0.5)",
            Text(
                "The dtype comes along, and int64 holds no 0.5. Give `dtype=torch.float32`.",
                "dtype 也一并沿用：整数存不下 0.5。请给 `dtype=torch.float32`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "torch.full_like(input, 1, dtype=dtype)"),
        Same("NumPy", "np.ones_like(input)", "dtype is None"),
    ),
    see=("ones", "full_like", "new_full"),
)
