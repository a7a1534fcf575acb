from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.Tensor.contiguous",
    signature="input.contiguous()",
    line=Text(
        "The same tensor, laid out row by row: itself if it is so already, else a copy.",
        "同样的张量，按行连续存放：已经如此就返回本身，否则拷贝。",
    ),
    words=Text("memory layout, copy, before view, row-major", "内存布局 连续 拷贝 view 之前"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][j];  out.stride() = (c, 1)",
    memory="depends",
    memory_note=Text(
        "`input` itself if it is contiguous; otherwise a copy",
        "`input` 连续时就是它本身；否则是拷贝",
    ),
    is_view="input.is_contiguous()",
    dtype="same",
    gradient=Text("to `input`, as it is", "原样传给 `input`"),
    gradient_to=("input",),
    gradient_code="grad",
    example="""
x = torch.arange(6).view(2, 3).t()
x.stride(), x.is_contiguous()
x.contiguous().stride()
x.contiguous().view(6)
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 2)\ny = x.contiguous()\ny[0] = 7\nx",
            Text(
                "Nothing was copied, for `x` was contiguous. For a copy in any case: `clone()`.",
                "`x` 本来就连续，所以没有拷贝。一定要拷贝请用 `clone()`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 3).t()\ny = x.contiguous()\nx.is_contiguous()",
            Text(
                "It returns the copy and does not change `x`. Write `x = x.contiguous()`.",
                "它返回拷贝，并不改变 `x`。请写 `x = x.contiguous()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.clone(memory_format=torch.contiguous_format)",
            "",
            Text("the values and the strides", "数值和 stride"),
        ),
        Same(
            "NumPy",
            "np.ascontiguousarray(input)",
            "input.ndim > 0",
            Text("1 dim or more", "至少 1 维"),
        ),
    ),
    see=("is_contiguous", "view", "stride", "clone", "transpose"),
    samples=(("input=torch.rand(2, 3)"),),
)


@page.loop
def contiguous(input):
    out = torch.empty(input.shape, dtype=input.dtype)
    for at in np.ndindex(*input.shape):
        out[at] = input[at]
    return out
