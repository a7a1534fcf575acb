from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced, torch

page = Page(
    name="torch.argmin",
    signature="torch.argmin(input, dim=None, keepdim=False)",
    method="input.argmin(dim, keepdim)",
    line=Text(
        "The index of the smallest element along a dim; without `dim`, in the flattened tensor.",
        "沿某一维最小元素的索引；不给 `dim` 时，是展平后的索引。",
    ),
    words=Text(
        "position of the minimum, nearest, index of the smallest", "最小值的位置 最小值索引 最近邻"
    ),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula=Text(
        "out[i] = the j at which input[i][j] is smallest     # dim=1",
        "out[i] = 使 input[i][j] 最小的 j     # dim=1",
    ),
    memory="new",
    dtype="int64",
    example="""
point = torch.tensor([1.0, 6.0, 4.0])
center = torch.tensor([0.0, 5.0])
(point[:, None] - center).abs().argmin(dim=1)
""",
    traps=(
        Trap(
            "torch.tensor([[4, 1, 3], [2, 5, 6]]).argmin(dim=0)",
            Text(
                "`dim=0` compares down each column: 3 answers. For each row's: `dim=1`.",
                "`dim=0` 是在每一列里比较：得到 3 个结果。要每行的，用 `dim=1`。",
            ),
        ),
        Trap(
            "torch.tensor([2., float('nan'), 1.]).argmin()",
            Text(
                "A nan counts as the smallest (for `argmax`, as the largest). Replace it first.",
                "nan 被当作最小的（在 `argmax` 里则当作最大的）。请先替换它。",
            ),
        ),
        Trap(
            "torch.tensor([True, False]).argmin()",
            Text(
                "Bools are refused (NumPy takes them): `x.int().argmin()`.",
                "不接受 bool（NumPy 接受）。请转换：`x.int().argmin()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.min(dim, keepdim).indices",
            "is_unambiguous(input, dim)",
            Text("with dim, no ties", "给出 dim，且无并列"),
        ),
        Same(
            "NumPy",
            "np.argmin(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0 or dim is None",
            Text("at least one dim", "至少一维"),
        ),
    ),
    see=("min", "argmax", "argsort", "cdist"),
    sketch=Sketch("x.argmin(dim=1)", x=[[4, 1, 3], [2, 5, 6]]),
)


def is_unambiguous(input, dim):
    """Say whether `dim` is given and no two elements are equal."""
    return dim is not None and input.unique().numel() == input.numel()


@page.loop
def argmin(input, dim=None, keepdim=False):
    lines = input.flatten()
    if dim is not None and input.ndim:
        lines = input.movedim(dim, -1)
    out = torch.zeros(lines.shape[:-1], dtype=torch.int64)
    for at in np.ndindex(*out.shape):
        for j in range(lines.shape[-1]):
            if lines[at][j] < lines[at][out[at]]:
                out[at] = j
    return out.reshape(reduced(input.shape, dim, keepdim))
