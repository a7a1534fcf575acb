from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.nonzero",
    signature="torch.nonzero(input, *, as_tuple=False)",
    method="input.nonzero(as_tuple=as_tuple)",
    line=Text(
        "The positions of all elements that are not 0 (or False), row by row.",
        "所有非 0（或为真）元素的位置，逐行列出。",
    ),
    words=Text("find indices, where true, positions of", "查找位置 下标 满足条件的位置"),
    shape=Text(
        "(n, c) → (k, 2), with k elements that are not 0\n(n, c) → (k), (k)     # as_tuple=True",
        "(n, c) → (k, 2)，其中 k 个非 0 元素\n(n, c) → (k), (k)     # as_tuple=True",
    ),
    shape_rule="found(input, as_tuple)",
    formula=Text(
        "out[k] = (i, j), of the k-th element with input[i][j] != 0",
        "out[k] = (i, j)，第 k 个满足 input[i][j] != 0 的位置",
    ),
    memory="new",
    dtype="int64",
    example="""
x = torch.tensor([[0, 5], [7, 0]])
x.nonzero()
x.nonzero(as_tuple=True)
""",
    traps=(
        Trap(
            "x = torch.tensor([[0, 5], [7, 0]])\nx[x.nonzero()].shape",
            Text(
                "Each number is taken for a row. To index: `x[x.nonzero(as_tuple=True)]`, or "
                "`x[x != 0]`.",
                "每个数都被当成行号。作索引请用 `x[x.nonzero(as_tuple=True)]` 或 `x[x != 0]`。",
            ),
        ),
        Trap(
            "torch.tensor([0, 5, 7]).nonzero()",
            Text(
                "For one dim too the result has two: (2, 1). For (2): `.flatten()`.",
                "一维输入得到的也是二维：(2, 1)。要 (2) 请加 `.flatten()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.argwhere(input)",
            "not as_tuple",
            Text("as_tuple=False", "as_tuple=False"),
        ),
        Same("torch", "torch.where(input)", "as_tuple", Text("as_tuple=True", "as_tuple=True")),
        Same(
            "NumPy", "np.argwhere(input)", "not as_tuple", Text("as_tuple=False", "as_tuple=False")
        ),
        Same(
            "NumPy",
            "np.nonzero(input)",
            "as_tuple and np.ndim(input) > 0",
            Text("as_tuple=True, 1 dim or more", "as_tuple=True，至少一维"),
        ),
    ),
    see=("argwhere", "where", "masked_select", "unravel_index", "count_nonzero"),
)


def found(input, as_tuple):
    """Return the shape or shapes; as a tuple even a number has one dim."""
    count = int((input != 0).sum())
    return [(count,)] * max(input.ndim, 1) if as_tuple else (count, input.ndim)


@page.loop
def nonzero(input):
    found = [at for at in np.ndindex(*input.shape) if input[at] != 0]
    return torch.tensor(found, dtype=torch.int64).view(len(found), input.ndim)
