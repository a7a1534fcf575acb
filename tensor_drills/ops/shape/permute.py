from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.permute",
    signature="torch.permute(input, dims)",
    method="input.permute(dims)",
    line=Text("Puts the dims into another order, as a view.", "重新排列各维的顺序，得到视图。"),
    words=Text(
        "reorder dims, channels last, NHWC, NCHW, transpose many",
        "重排维度 通道放最后 NHWC NCHW 调换多个维度",
    ),
    shape="(n, c, h) → (h, n, c)     # dims=(2, 0, 1)",
    shape_rule="tuple(input.shape[d] for d in dims)",
    shape_note=Text(
        "`dims[k]` says which dim of `input` becomes dim k; each dim once.",
        "`dims[k]` 表示 `input` 的哪一维成为第 k 维；每个维出现一次。",
    ),
    formula="out[k][i][j] = input[i][j][k]     # dims=(2, 0, 1)",
    memory="view",
    dtype="same",
    gradient=Text("to `input`, its dims moved back", "传给 `input`，维度移回原位"),
    gradient_to=("input",),
    gradient_code="grad.permute([[d % grad.ndim for d in dims].index(k) for k in "
    "range(grad.ndim)])",
    example="""
image = torch.arange(12).view(2, 2, 3)     # height, width, colours
image.permute(2, 0, 1).shape
image.permute(2, 0, 1)[0]     # the first colour
""",
    traps=(
        Trap(
            "x = torch.arange(6).view(2, 3)\nx.permute(1, 0), x.reshape(3, 2)",
            Text(
                "One shape, other contents: `reshape` only cuts the row of elements anew and "
                "mixes the dims.",
                "形状相同，内容不同：`reshape` 只是把元素重新切段，会把各维混在一起。",
            ),
        ),
        Trap(
            "torch.zeros(2, 3, 4).permute(1, 0)",
            Text(
                "All dims are named, here three. To swap two: `transpose(0, 1)`.",
                "要写出所有的维，这里是三个。只交换两维用 `transpose(0, 1)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.transpose(input, dims)"),
        Same(
            "einops",
            "einops.rearrange(input, 'n c h w -> n h w c')",
            "tuple(d % 4 for d in dims) == (0, 2, 3, 1)",
            Text("dims=(0, 2, 3, 1)", "dims=(0, 2, 3, 1)"),
        ),
        Same("torch", "torch.movedim(input, dims, tuple(range(input.ndim)))"),
    ),
    see=("transpose", "movedim", "t", "reshape", "contiguous"),
    sketch=Sketch("x.permute(2, 0, 1)", x=(1, 2, 3)),
)


@page.loop
def permute(input, dims):
    out = input.new_empty([input.shape[d] for d in dims])
    for at in np.ndindex(*out.shape):
        source = [0] * input.ndim
        for k, d in enumerate(dims):
            source[d] = at[k]
        out[at] = input[tuple(source)]
    return out
