from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.Tensor.view",
    signature="input.view(*shape)",
    line=Text(
        "The same elements in the same order, under another shape; never copies.",
        "同样的元素、同样的顺序，换一个形状；从不拷贝。",
    ),
    words=Text(
        "change shape, reshape, flatten, minus one, infer", "改变形状 重塑形状 展平 自动推断"
    ),
    shape="(n, c) → shape",
    shape_rule="viewed(input.shape, shape)",
    shape_note=Text(
        "The sizes multiply to the number of elements; one of them may be -1: it is worked out.",
        "各大小之积等于元素个数；其中一个可以写 -1，由 torch 推算。",
    ),
    formula="out.flatten()[k] = input.flatten()[k]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.arange(6)
x.view(2, 3)
x.view(-1, 2).shape
""",
    traps=(
        Trap(
            "torch.arange(6).view(2, 3).t().view(6)",
            Text(
                "After a transpose the elements do not lie in this order. `reshape(6)` copies "
                "where it has to.",
                "转置之后，元素在内存里不再是这个顺序。`reshape(6)` 会在需要时拷贝。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([[1, 2, 3], [4, 5, 6]]).view(3, 2)",
            Text(
                "`view` keeps the order of the elements: this is not a transpose. Use `.t()` or "
                "`permute` to move dims.",
                "`view` 不改变元素顺序，因此这不是转置。要移动维度请用 `.t()` 或 `permute`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.reshape(*shape)"),
        Same(
            "NumPy",
            "input.reshape(*shape)",
            "len(shape) > 0",
            Text("a size or more", "至少给出一个大小"),
        ),
    ),
    see=("reshape", "flatten", "unflatten", "permute", "contiguous"),
    sketch=Sketch("x.view(3, 2)", x=(2, 3)),
    layout_matters=True,
)


def viewed(old, shape):
    """Return the shape asked for, with -1 filled in."""
    new = list(shape[0] if len(shape) == 1 and not isinstance(shape[0], int) else shape)
    if -1 in new:
        known = np.prod([size for size in new if size != -1], dtype=int)
        new[new.index(-1)] = int(np.prod(old, dtype=int) // known)
    return tuple(new)


@page.loop
def view(input, *shape):
    out = input.new_empty(viewed(input.shape, shape))
    places = np.ndindex(*out.shape)
    for old in np.ndindex(*input.shape):
        out[next(places)] = input[old]
    return out
