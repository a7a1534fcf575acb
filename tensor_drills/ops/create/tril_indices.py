from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.tril_indices",
    signature="torch.tril_indices(row, col, offset=0)",
    line=Text(
        "The rows and columns of the lower triangle of a matrix.", "矩阵下三角各位置的行号与列号。"
    ),
    words=Text("lower triangle, positions, pairs", "下三角 位置 下标 成对"),
    shape=Text("row, col → (2, number of positions)", "row, col → (2, 位置数)"),
    shape_rule="(2, sum(max(0, min(col, i + offset + 1)) for i in range(row)))",
    formula=Text(
        "out[:, k] = the k-th (i, j) with j <= i + offset",
        "out[:, k] = 第 k 个满足 j <= i + offset 的 (i, j)",
    ),
    dtype="int64",
    example="""
rows, columns = torch.tril_indices(3, 3)
torch.arange(9).view(3, 3)[rows, columns]
""",
    traps=(
        Trap(
            "torch.tril_indices(2, 2).shape",
            Text(
                "One row of rows and one of columns: index with the pair, `x[i[0], "
                "i[1]]`, not with `x[i]`.",
                "一行是行号，一行是列号：要用 `x[i[0], i[1]]` 成对索引，而不是 `x[i]`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.stack(np.tril_indices(row, offset, col))"),),
    see=("tril", "triu", "meshgrid"),
    samples=(
        ("row=3, col=3"),
        ("row=2, col=4, offset=1"),
    ),
)


@page.loop
def tril_indices(row, col, offset=0):
    cells = np.ndindex(row, col)
    pairs = [(i, j) for i, j in cells if j <= i + offset]
    return torch.tensor(pairs, dtype=torch.int64).reshape(-1, 2).t()
