from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced

page = Page(
    name="torch.mode",
    signature="torch.mode(input, dim=-1, keepdim=False)",
    method="input.mode(dim, keepdim)",
    line=Text(
        "The most frequent value along a dim, and an index at which it stands.",
        "沿某一维出现次数最多的值，以及它的一个位置。",
    ),
    words=Text("most frequent, most common, majority vote", "众数 出现最多 多数表决"),
    shape="(n, c) → values (n), indices (n)     # dim=1",
    shape_rule="[reduced(input.shape, dim, keepdim)] * 2",
    shape_note=Text("Without `dim`: the last one.", "不给 `dim` 时取最后一维。"),
    formula=Text(
        "values[i] = the value that input[i] holds most often",
        "values[i] = input[i] 中出现次数最多的值",
    ),
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text("to `input`, at `indices`", "传给 `input` 的 `indices` 处"),
    gradient_to=("input",),
    gradient_code="grad_at(input, dim, keepdim, grad)",
    example="""
vote = torch.tensor([[2, 0, 2], [1, 1, 0]])
vote.mode(dim=1).values
vote.flatten().mode().values
""",
    traps=(
        Trap(
            "torch.tensor([7, 7, 5, 5]).mode().values",
            Text(
                "Of equally frequent values it gives the smallest, not the first. To see all: "
                "`unique(return_counts=True)`.",
                "次数相同时给出最小的值，而不是最先出现的。要看全部次数："
                "`unique(return_counts=True)`。",
            ),
        ),
        Trap(
            "torch.tensor([[1, 1], [2, 2], [2, 2]]).mode().values",
            Text(
                "The default is the last dim, not all elements. Of all: `x.flatten().mode()`.",
                "默认只看最后一维，不是全部元素。要看全部：`x.flatten().mode()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.unique()[input.unique(return_counts=True)[1].argmax()]",
            "input.ndim == 1 and input.numel() and not keepdim",
            Text("the values, 1 dim", "只看 values，1 维"),
        ),
        Same(
            "NumPy",
            "np.bincount(input).argmax()",
            "is_counts(input, keepdim)",
            Text("the values, 1 dim, ints >= 0", "只看 values，1 维，非负整数"),
        ),
    ),
    see=("unique", "bincount", "median"),
    sketch=Sketch("torch.mode(x).values", x=[[2, 0, 2], [1, 1, 0]]),
    samples=("input=torch.tensor([3, 1, 3, 2])", "input=torch.tensor([2, 1, 1, 2]), dim=0"),
)


def grad_at(input, dim, keepdim, grad):
    """Put each gradient where its value was found."""
    if input.ndim == 0:
        return grad
    shape = reduced(input.shape, dim, True)
    indices = input.mode(dim, True).indices
    return input.new_zeros(input.shape).scatter(dim, indices, grad.reshape(shape))


def is_counts(input, keepdim):
    """Say whether NumPy can count the values."""
    is_int = not input.dtype.is_floating_point and input.element_size() > 1
    return is_int and input.ndim == 1 and input.numel() and int(input.min()) >= 0 and not keepdim


@page.loop
def mode(input, dim=-1, keepdim=False):
    values = input.new_empty(reduced(input.shape, dim))
    lines = input.movedim(dim, -1) if input.ndim else input[None]
    for at in np.ndindex(*values.shape):
        line = sorted(lines[at].tolist())
        values[at] = max(line, key=line.count)
    return values.reshape(reduced(input.shape, dim, keepdim))
