from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.zeros",
    signature="torch.zeros(*size, dtype=None)",
    line=Text("A tensor full of 0s.", "全为 0 的张量。"),
    words=Text("all zeros, blank, start", "全零 零张量 清零"),
    shape="sizes n, c → (n, c)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    formula="out[i][j] = 0",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
torch.zeros(2, 3)
torch.zeros(2, dtype=torch.int64)
""",
    traps=(
        Trap(
            "torch.zeros([1, 2, 3]).shape",
            Text(
                "A list is the shape, not the values. Values: `torch.tensor([1, 2, 3])`.",
                "列表是形状而不是数值。要数值请用 `torch.tensor([1, 2, 3])`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.full(size, 0.0, dtype=dtype)",
            "all(isinstance(n, int) for n in size)",
            Text("for sizes given one by one", "各维大小逐个给出时"),
        ),
        Same(
            "NumPy",
            "np.zeros(size)",
            "all(isinstance(n, int) for n in size) and dtype is None",
            Text("for sizes given one by one, no dtype", "各维大小逐个给出、不给 dtype 时"),
        ),
    ),
    see=("full", "zeros_like", "empty"),
    samples=(
        ("size=(2, 3)"),
        ("size=(0,)"),
        ("size=((2, 2),)"),
        ("size=(2,), dtype=torch.int64"),
    ),
)
