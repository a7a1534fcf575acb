from tensor_drills.page import Page, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.block_diag",
    signature="torch.block_diag(*tensors)",
    line=Text(
        "Puts matrices one after the other on the diagonal of a larger one; 0 elsewhere.",
        "把若干矩阵依次放在一个大矩阵的对角线上，其余为 0。",
    ),
    words=Text("block diagonal, batch of graphs, blocks", "分块对角 对角块 图的批次"),
    shape="(n, c), (m, d) → (n+m, c+d)",
    shape_rule="(sum(rows(t) for t in tensors), sum(columns(t) for t in tensors))",
    shape_note=Text("A vector counts as a row, a number as (1, 1).", "向量算一行，数算 (1, 1)。"),
    formula="out[i][j] = a[i][j]          if i < n and j < c\n"
    "out[i][j] = b[i-n][j-c]      if i >= n and j >= c, else 0",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own block", "传给每个张量：属于它的那一块"),
    gradient_to=("tensors",),
    example="""
a = torch.tensor([[1, 2], [3, 4]])
b = torch.tensor([[5, 6, 7]])
torch.block_diag(a, b)
""",
    traps=(
        Trap(
            "torch.block_diag([torch.ones(2, 2), torch.ones(2, 2)])",
            Text(
                "The matrices are given one by one, not as a list: `torch.block_diag(*blocks)`.",
                "矩阵要一个一个给，不能给列表：`torch.block_diag(*blocks)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.block_diag(torch.ones(4, 2, 2))",
            Text(
                "A batch is not taken apart by itself: `torch.block_diag(*x)`.",
                "批次不会自动拆开：`torch.block_diag(*x)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("diag_embed", "kron", "cat"),
    sketch=Sketch("torch.block_diag(a, b)", a=(2, 2), b=(1, 2)),
)


def rows(t):
    """Return how many rows a block has."""
    return t.shape[0] if t.ndim == 2 else 1


def columns(t):
    """Return how many columns a block has."""
    return t.shape[-1] if t.ndim else 1


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


@page.loop
def block_diag(*tensors):
    blocks = [t.reshape(rows(t), columns(t)) for t in tensors]
    n, c = sum(rows(b) for b in blocks), sum(columns(b) for b in blocks)
    out = torch.zeros((n, c), dtype=promoted(tensors))
    top = left = 0
    for b in blocks:
        for i, j in np.ndindex(*b.shape):
            out[top + i][left + j] = b[i][j]
        top, left = top + b.shape[0], left + b.shape[1]
    return out
