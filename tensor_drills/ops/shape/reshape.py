from tensor_drills.page import Page, Same, Sketch, Text, Trap, math, np, numel

page = Page(
    name="torch.reshape",
    signature="torch.reshape(input, shape)",
    method="input.reshape(shape)",
    aliases=("torch.Tensor.reshape",),
    line=Text(
        "The same elements in the same order under another shape; copies only where it must.",
        "同样的元素、同样的顺序，换一个形状；必要时才拷贝。",
    ),
    words=Text(
        "change shape, reshape, view or copy, minus one, infer",
        "改变形状 重塑形状 变形 自动推断 视图或拷贝",
    ),
    shape="(n, c) → shape",
    shape_rule="viewed(input.shape, shape)",
    shape_note=Text(
        "The sizes multiply to the number of elements; one of them may be -1: it is worked out.",
        "各大小之积等于元素个数；其中一个可以写 -1，由 torch 推算。",
    ),
    formula="out.flatten()[k] = input.flatten()[k]",
    memory="depends",
    memory_note=Text(
        "a view where `view` would do; otherwise a copy (as after a transpose)",
        "`view` 可行时是视图；否则是拷贝（例如转置之后）",
    ),
    is_view="can_view(input, shape)",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.arange(6)
x.reshape(2, 3)
x.reshape(2, 3).t().reshape(-1)
""",
    traps=(
        Trap(
            "photo = torch.arange(12).view(2, 2, 3)\nphoto.reshape(3, 2, 2)[0]",
            Text(
                "The order of the elements stays: this mixes the colours. To move dims: "
                "`permute(2, 0, 1)`.",
                "元素顺序不变，颜色被混在一起。要移动维度请用 `permute(2, 0, 1)`。",
            ),
        ),
        Trap(
            "x = torch.zeros(2, 2)\nx.reshape(4)[0] = 7\nx.t().reshape(4)[1] = 9\nx",
            Text(
                "The first `reshape` was a view, the second a copy: its 9 is lost. Do not "
                "write into a `reshape`.",
                "第一个 `reshape` 是视图，第二个是拷贝，9 丢失了。不要写入 `reshape` 的结果。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.reshape(input, shape)"),
        Same("torch", "input.contiguous().view(shape)"),
        Same(
            "einops",
            "einops.rearrange(input, '(n a) c -> n a c', a=shape[1])",
            "input.ndim == 2 and len(shape) == 3 and shape[1] > 0 and shape[2] == input.shape[1]",
            Text("(n*a, c) → (n, a, c)", "(n*a, c) → (n, a, c)"),
        ),
    ),
    see=("view", "flatten", "unflatten", "permute", "contiguous"),
    sketch=Sketch("x.reshape(3, 2)", x=(2, 3)),
    samples=(("input=torch.rand(6, 2), shape=(3, 2, 2)"),),
)


def viewed(old, shape):
    """Return the shape asked for, with -1 filled in."""
    if -1 in shape:
        known = math.prod(size for size in shape if size != -1)
        return tuple(numel(old) // known if size == -1 else size for size in shape)
    return tuple(shape)


def can_view(input, shape):
    """Say whether the elements lie in memory so that `view` takes them."""
    try:
        input.view(shape)
    except RuntimeError:
        return False
    return True


@page.loop
def reshape(input, shape):
    out = input.new_empty(viewed(input.shape, shape))
    places = np.ndindex(*input.shape), np.ndindex(*out.shape)
    for old, new in zip(*places, strict=True):
        out[new] = input[old]
    return out
