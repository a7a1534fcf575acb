from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.atleast_2d",
    signature="torch.atleast_2d(*tensors)",
    line=Text(
        "Gives a number or a vector dims in front, so that there are two.",
        "数或一维张量在前面补维，补足两维。",
    ),
    words=Text(
        "at least two dims, make matrix, row vector, atleast_1d, atleast_3d",
        "至少两维 变成矩阵 行向量",
    ),
    shape=Text(
        "() → (1, 1);  (n) → (1, n);  two dims or more: the same",
        "() → (1, 1)；(n) → (1, n)；两维及以上不变",
    ),
    shape_rule="[(1,) * (2 - t.ndim) + tuple(t.shape) for t in tensors]",
    formula="out[0][j] = input[j]",
    memory="view",
    memory_note=Text(
        "a view; with two dims or more the tensor itself", "视图；已有两维及以上时就是它本身"
    ),
    is_view="",
    dtype=Text("that of each tensor", "与各张量相同"),
    dtype_rule="[t.dtype for t in tensors]",
    gradient=Text("to each, in its shape", "传给各张量，形状还原"),
    gradient_to=("tensors",),
    example="""
torch.atleast_2d(torch.tensor([1, 2, 3]))
torch.atleast_2d(torch.tensor(7)).shape
torch.atleast_2d(torch.tensor(7), torch.zeros(3))[1].shape
""",
    traps=(
        Trap(
            "x = torch.arange(3)\ntorch.atleast_2d(x).shape, torch.atleast_3d(x).shape",
            Text(
                "A vector becomes a row, (1, n). For a column: `x[:, None]`. `atleast_3d` puts "
                "it in the middle.",
                "一维张量变成一行 (1, n)。要列请写 `x[:, None]`。`atleast_3d` 会把它放在中间。",
            ),
        ),
        Trap(
            "torch.atleast_2d(5)",
            Text(
                "It takes tensors only: `torch.tensor([[5]])`.",
                "只接受张量：`torch.tensor([[5]])`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "tensors[0][None]",
            "len(tensors) == 1 and tensors[0].ndim == 1",
            Text("one tensor of 1 dim", "一个一维张量"),
        ),
        Same("NumPy", "np.atleast_2d(*tensors)"),
    ),
    see=("unsqueeze", "broadcast_to", "vstack"),
    sketch=Sketch("torch.atleast_2d(x)", x=(3,)),
    samples=(("tensors=(torch.rand(3), torch.tensor(2.0))"),),
)


@page.loop
def atleast_2d(*tensors):
    results = []
    for t in tensors:
        shape = (1,) * (2 - t.ndim) + tuple(t.shape)
        out = t.new_empty(shape)
        for at in np.ndindex(*t.shape):
            out[(0,) * (2 - t.ndim) + at] = t[at]
        results.append(out)
    return results
