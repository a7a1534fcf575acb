from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.ravel",
    signature="torch.ravel(input)",
    method="input.ravel()",
    line=Text("All elements in one dim, row by row, contiguous.", "所有元素逐行排成连续的一维。"),
    words=Text("flatten, one dim", "拉直 展平 一维"),
    shape=Text("any shape → (number of elements)", "任意形状 → (元素个数)"),
    shape_rule="(input.numel(),)",
    formula="out[i*c + j] = input[i][j]     # (n, c)",
    memory="depends",
    memory_note=Text(
        "a view if `input` is contiguous; otherwise a copy", "`input` 连续时是视图；否则是拷贝"
    ),
    is_view="input.is_contiguous()",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.tensor([[1, 2], [3, 4]])
x.ravel()
x.t().ravel()
""",
    traps=(
        Trap(
            "x = torch.arange(6)[::2]\nx.ravel().is_set_to(x), x.flatten().is_set_to(x)",
            Text(
                "For one dim with gaps `ravel` makes a copy and `flatten` does not.",
                "对有间隔的一维张量，`ravel` 会拷贝，`flatten` 不会。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 2)\nx.t().ravel()[0] = 7\nx",
            Text(
                "A transposed matrix is copied: the write is lost.",
                "转置矩阵会被拷贝：写入丢失了。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.flatten()"),
        Same("torch", "input.contiguous().view(-1)"),
        Same("NumPy", "np.ravel(input)"),
        Same(
            "einops",
            "einops.rearrange(input, 'a b c -> (a b c)')",
            "input.ndim == 3",
            Text("3 dims", "3 维"),
        ),
    ),
    see=("flatten", "reshape", "contiguous", "view"),
    sketch=Sketch("x.ravel()", x=(2, 2)),
)


@page.loop
def ravel(input):
    out = input.new_empty(input.numel())
    for k, at in enumerate(np.ndindex(*input.shape)):
        out[k] = input[at]
    return out
