from tensor_drills.page import Page, Same, Sketch, Text, Trap, math, np

page = Page(
    name="torch.unflatten",
    signature="torch.unflatten(input, dim, sizes)",
    method="input.unflatten(dim, sizes)",
    line=Text("Splits one dim into several; the other dims stay.", "把一维拆成几维，其他维不变。"),
    words=Text("split dim, heads, groups, reverse of flatten", "拆分维度 多头 分组 flatten 的逆"),
    shape="(n, a*b) → (n, a, b)     # dim=1, sizes=(a, b)",
    shape_rule="unflattened(input.shape, dim, sizes)",
    shape_note=Text(
        "One of the sizes may be -1: it is worked out.", "其中一个大小可以写 -1，由 torch 推算。"
    ),
    formula="out[i][j][k] = input[i][j*b + k]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, in its shape", "传给 `input`，形状还原"),
    gradient_to=("input",),
    gradient_code="grad.reshape(input.shape)",
    example="""
x = torch.arange(8).view(2, 4)
x.unflatten(1, (2, 2))
x.unflatten(1, (-1, 2)).shape
""",
    traps=(
        Trap(
            "torch.zeros(5, 6).unflatten(1, (4, 2))",
            Text(
                "The sizes must multiply to 6, the size of the dim.",
                "各大小之积必须是 6，即该维的大小。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([11, 12, 13, 21, 22, 23])\nx.unflatten(0, (3, 2))",
            Text(
                "The last size runs fastest: two runs of three are (2, 3), not (3, 2).",
                "最后一个大小变化最快：两组各三个应写 (2, 3)，而不是 (3, 2)。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "input.view(*input.shape[:-1], *sizes)", "dim == -1", Text("dim=-1", "dim=-1")
        ),
        Same(
            "NumPy",
            "np.reshape(input, (*input.shape[:-1], *sizes))",
            "dim == -1",
            Text("dim=-1", "dim=-1"),
        ),
        Same(
            "einops",
            "einops.rearrange(input, 'n (a b) -> n a b', a=sizes[0])",
            "input.ndim == 2 and dim == 1 and len(sizes) == 2 and sizes[0] > 0",
            Text("2 dims, dim=1, two sizes", "2 维，dim=1，两个大小"),
        ),
    ),
    see=("flatten", "view", "reshape", "chunk"),
    sketch=Sketch("x.unflatten(0, (2, 2))", x=(4,)),
    samples=(("input=torch.rand(2, 6), dim=1, sizes=(2, 3)"),),
)


def unflattened(shape, dim, sizes):
    """Return the shape with `sizes` in the place of a dim, -1 filled in."""
    at = dim % len(shape)
    known = math.prod(size for size in sizes if size != -1)
    filled = (shape[at] // known if size == -1 else size for size in sizes)
    return (*shape[:at], *filled, *shape[at + 1 :])


@page.loop
def unflatten(input, dim, sizes):
    out = input.new_empty(unflattened(input.shape, dim, sizes))
    places = np.ndindex(*input.shape), np.ndindex(*out.shape)
    for old, new in zip(*places, strict=True):
        out[new] = input[old]
    return out
