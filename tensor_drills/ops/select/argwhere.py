from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.argwhere",
    signature="torch.argwhere(input)",
    method="input.argwhere()",
    line=Text(
        "The positions of the elements that are not 0, one in a row.", "非 0 元素的位置，每行一个。"
    ),
    words=Text("find positions, coordinates of, where true", "查找位置 坐标 满足条件"),
    shape=Text(
        "(n, c) → (k, 2), with k elements that are not 0", "(n, c) → (k, 2)，其中 k 个非 0 元素"
    ),
    shape_rule="(int((input != 0).sum()), input.ndim)",
    formula=Text(
        "out[k] = (i, j), of the k-th element with input[i][j] != 0",
        "out[k] = (i, j)，第 k 个满足 input[i][j] != 0 的位置",
    ),
    memory="new",
    dtype="int64",
    example="""
x = torch.tensor([[1, 9], [8, 2]])
torch.argwhere(x > 5)
""",
    traps=(
        Trap(
            "x = torch.tensor([4, 9, 8])\ntorch.argwhere(x == 8)[0]",
            Text(
                "A position is a row, here of one number: not 2 but tensor([2]). For the "
                "number: `.item()`.",
                "每个位置是一行，这里只含一个数：得到的不是 2 而是 tensor([2])。要数请加 "
                "`.item()`。",
            ),
        ),
        Trap(
            "torch.argwhere(torch.tensor([1, 2]) == 5)[0]",
            Text(
                "Finding nothing is not an error: the result has 0 rows. Check `len()` first.",
                "找不到并不报错：结果是 0 行。请先检查 `len()`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same("torch", "torch.nonzero(input)"),
        Same("NumPy", "np.argwhere(input)"),
        Same(
            "torch",
            "torch.stack(torch.where(input), dim=1)",
            "input.ndim > 0",
            Text("1 dim or more", "至少 1 维"),
        ),
    ),
    see=("nonzero", "where", "unravel_index"),
)


@page.loop
def argwhere(input):
    found = [at for at in np.ndindex(*input.shape) if input[at] != 0]
    return torch.tensor(found, dtype=torch.int64).view(len(found), input.ndim)
