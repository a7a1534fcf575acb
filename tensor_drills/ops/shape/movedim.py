from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.movedim",
    signature="torch.movedim(input, source, destination)",
    method="input.movedim(source, destination)",
    aliases=("torch.moveaxis", "torch.Tensor.moveaxis"),
    line=Text(
        "Moves dims to other positions; the others keep their order. A view.",
        "把维移到别的位置，其余维次序不变；得到视图。",
    ),
    words=Text("move axis, channels first, channels last, reorder", "移动维度 通道提前 通道放最后"),
    shape="(n, h, w, c) → (n, c, h, w)     # source=3, destination=1",
    shape_rule="moved(input.shape, source, destination)",
    shape_note=Text("Both may be tuples of one length.", "两者也可以是等长的元组。"),
    formula="out[i][c][j][k] = input[i][j][k][c]     # source=3, destination=1",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, its dims moved back", "传给 `input`，维度移回原位"),
    gradient_to=("input",),
    gradient_code="grad.movedim(destination, source)",
    example="""
images = torch.zeros(8, 32, 30, 3)
images.movedim(3, 1).shape
images.movedim((0, 3), (3, 0)).shape
""",
    traps=(
        Trap(
            "x = torch.zeros(2, 3, 4)\nx.movedim(0, 2).shape, x.transpose(0, 2).shape",
            Text(
                "`movedim` lets the others close up: (3, 4, 2). `transpose` swaps: (4, 3, 2).",
                "`movedim` 让其余维依次补位：(3, 4, 2)。`transpose` 是交换：(4, 3, 2)。",
            ),
        ),
        Trap(
            "torch.zeros(2, 3, 4).movedim((0, 1), (2,))",
            Text("As many destinations as sources: `(1, 2)`.", "目标与来源个数要相同：`(1, 2)`。"),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.moveaxis(input, source, destination)"),
        Same(
            "torch",
            "input.permute(0, 3, 1, 2)",
            "input.ndim == 4 and source == 3 and destination == 1",
            Text("source=3, destination=1", "source=3，destination=1"),
        ),
        Same(
            "einops",
            "einops.rearrange(input, 'n h w c -> n c h w')",
            "input.ndim == 4 and source == 3 and destination == 1",
            Text("source=3, destination=1", "source=3，destination=1"),
        ),
    ),
    see=("permute", "transpose", "swapaxes"),
    sketch=Sketch("x.movedim(0, 1)", x=(2, 3)),
    samples=(
        ("input=torch.rand(2, 3, 4, 3), source=3, destination=1"),
        ("input=torch.rand(2, 3, 4), source=0, destination=-1"),
    ),
)


def moved(sizes, source, destination):
    """Return the sizes, one for each dim, in their new order."""
    n = len(sizes)
    source = [d % n for d in (source if isinstance(source, tuple | list) else [source])]
    goals = destination if isinstance(destination, tuple | list) else [destination]
    new = [size for d, size in enumerate(sizes) if d not in source]
    for to, d in sorted((to % n, d) for to, d in zip(goals, source, strict=True)):
        new.insert(to, sizes[d])
    return tuple(new)


@page.loop
def movedim(input, source, destination):
    out = input.new_empty(moved(input.shape, source, destination))
    for at in np.ndindex(*input.shape):
        out[moved(at, source, destination)] = input[at]
    return out
