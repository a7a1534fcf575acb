from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.unravel_index",
    signature="torch.unravel_index(indices, shape)",
    line=Text(
        "Positions in the flattened tensor, as row, column, ... in a tensor of `shape`.",
        "把展平后的位置换算成形状为 `shape` 的张量中的行、列等下标。",
    ),
    words=Text(
        "flat to row and column, argmax position, linear index", "展平位置 行列 一维下标转多维"
    ),
    shape="indices (k), shape (n, c) → (k), (k)",
    shape_rule="[indices.shape] * len(shape) or None",
    formula="rows[k] = indices[k] // c\ncolumns[k] = indices[k] % c     # shape (n, c)",
    memory="new",
    dtype=Text("that of `indices`", "与 `indices` 相同"),
    dtype_rule="indices.dtype",
    example="""
x = torch.tensor([[3, 9, 4], [8, 1, 6]])
torch.unravel_index(x.argmax(), x.shape)
x[torch.unravel_index(torch.tensor([1, 3]), x.shape)]
""",
    traps=(
        Trap(
            "torch.unravel_index(torch.tensor([6]), (2, 3))",
            Text(
                "Beyond the last element nothing is refused: 6 comes out as (0, 0).",
                "超出末尾并不报错：6 得到 (0, 0)。",
            ),
        ),
        Trap(
            "torch.unravel_index(5, (2, 3))",
            Text(
                "It takes tensors only: `torch.tensor(5)`. For one number: `divmod(5, 3)`.",
                "只接受张量：`torch.tensor(5)`。单个数可用 `divmod(5, 3)`。",
            ),
            raises="AttributeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.unravel_index(indices, shape)",
            "indices.numel() > 0 and indices.max() < math.prod(shape)",
            Text("within the tensor", "没有超出张量"),
        ),
    ),
    see=("argmax", "nonzero", "take"),
)


@page.loop
def unravel_index(indices, shape):
    out = [torch.empty_like(indices) for _ in shape]
    for at in np.ndindex(*indices.shape):
        left = indices[at].item()
        for dim in reversed(range(len(shape))):
            left, out[dim][at] = divmod(left, shape[dim])
    return tuple(out)
