from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.eye",
    signature="torch.eye(n, m=None, *, dtype=None)",
    line=Text("Ones on the diagonal, zeros elsewhere.", "对角线为 1，其余为 0。"),
    words=Text("identity matrix, unit matrix, diagonal", "单位矩阵 对角线"),
    shape="n → (n, n);  n, m → (n, m)",
    shape_rule="(n, n if m is None else m)",
    formula="out[i][j] = 1 if i == j else 0",
    dtype=Text(
        "the default float dtype, unless `dtype` is given", "默认浮点 dtype，除非给了 `dtype`"
    ),
    dtype_rule="dtype or torch.get_default_dtype()",
    example="""
torch.eye(3)
torch.eye(3)[torch.tensor([2, 0])]
""",
    traps=(
        Trap(
            "torch.eye((2, 3))",
            Text(
                "Rows and columns are two numbers, `eye(2, 3)`: no tuple, and no batches.",
                "行数和列数是两个数，写 `eye(2, 3)`：不接受元组，也不能成批创建。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(Same("NumPy", "np.eye(n, m)", "dtype is None"),),
    see=("diag", "one_hot", "tril"),
    samples=(
        ("n=3"),
        ("n=2, m=4"),
        ("n=0"),
    ),
)


@page.loop
def eye(n, m=None):
    m = n if m is None else m
    out = torch.zeros(n, m)
    for i in range(min(n, m)):
        out[i, i] = 1
    return out
