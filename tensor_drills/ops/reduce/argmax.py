from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, reduced, torch

page = Page(
    name="torch.argmax",
    signature="torch.argmax(input, dim=None, keepdim=False)",
    method="input.argmax(dim, keepdim)",
    line=Text(
        "The index of the largest element along a dim; without `dim`, in the flattened tensor.",
        "沿某一维最大元素的索引；不给 `dim` 时，是展平后的索引。",
    ),
    words=Text(
        "position of the maximum, predicted class, index of the largest, where is the maximum",
        "最大值的位置 最大值索引 预测类别",
    ),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula=Text(
        "out[i] = the j at which input[i][j] is largest     # dim=1",
        "out[i] = 使 input[i][j] 最大的 j     # dim=1",
    ),
    memory="new",
    dtype="int64",
    example="""
score = torch.tensor([[0.1, 0.7, 0.2], [0.5, 0.1, 0.4]])
score.argmax(dim=1)
(score.argmax(dim=1) == torch.tensor([1, 2])).float().mean()
""",
    traps=(
        Trap(
            "torch.tensor([[1, 5, 2], [7, 0, 4]]).argmax()",
            Text(
                "Without `dim` the index counts through all elements. Row and column: "
                "`torch.unravel_index(i, x.shape)`.",
                "不给 `dim` 时，索引是对全部元素计数的。要行号和列号：`torch.unravel_index(i, "
                "x.shape)`。",
            ),
        ),
        Trap(
            "torch.tensor([False, True, True]).argmax()",
            Text(
                "Bools are not taken (NumPy takes them). Convert: `x.int().argmax()`.",
                "不接受 bool（NumPy 接受）。请转换：`x.int().argmax()`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([1., 3.], requires_grad=True)\nx.argmax().backward()",
            Text(
                "An index has no gradient: a loss of `argmax` cannot be trained. Use the scores.",
                "索引没有梯度：含 `argmax` 的损失无法训练。请用得分本身。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.max(dim, keepdim).indices",
            "is_unambiguous(input, dim)",
            Text("with dim, no ties", "给出 dim，且无并列"),
        ),
        Same(
            "NumPy",
            "np.argmax(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0 or dim is None",
            Text("at least one dim", "至少一维"),
        ),
    ),
    see=("max", "argmin", "topk", "unravel_index"),
    sketch=Sketch("x.argmax(dim=1)", x=[[1, 5, 2], [7, 0, 4]]),
)


def is_unambiguous(input, dim):
    """Say whether `dim` is given and no two elements are equal."""
    return dim is not None and input.unique().numel() == input.numel()


@page.loop
def argmax(input, dim=None, keepdim=False):
    lines = input.flatten()
    if dim is not None and input.ndim:
        lines = input.movedim(dim, -1)
    out = torch.zeros(lines.shape[:-1], dtype=torch.int64)
    for at in np.ndindex(*out.shape):
        for j in range(lines.shape[-1]):
            if lines[at][j] > lines[at][out[at]]:
                out[at] = j
    return out.reshape(reduced(input.shape, dim, keepdim))
