from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.ones",
    signature="torch.ones(*size, dtype=None)",
    line=Text("A tensor full of 1s.", "全为 1 的张量。"),
    words=Text("all ones, constant", "全一 常量"),
    shape="sizes n, c → (n, c)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    formula="out[i][j] = 1",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
torch.ones(2, 3)
torch.ones(2, dtype=torch.int64)
""",
    traps=(
        Trap(
            "torch.ones(3)[torch.ones(3)]",
            Text(
                "Ones are floats and cannot index. Give `dtype=torch.bool` or `torch.int64`.",
                "ones 是浮点数，不能作索引。请给 `dtype=torch.bool` 或 `torch.int64`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.full(size, 1.0, dtype=dtype)",
            "all(isinstance(n, int) for n in size)",
            Text("for sizes given one by one", "各维大小逐个给出时"),
        ),
        Same(
            "NumPy",
            "np.ones(size)",
            "all(isinstance(n, int) for n in size) and dtype is None",
            Text("for sizes given one by one, no dtype", "各维大小逐个给出、不给 dtype 时"),
        ),
    ),
    see=("full", "ones_like", "empty"),
    samples=(
        ("size=(2, 3)"),
        ("size=(0,)"),
        ("size=((2, 2),)"),
        ("size=(2,), dtype=torch.int64"),
    ),
)
