from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np

page = Page(
    name="torch.broadcast_tensors",
    signature="torch.broadcast_tensors(*tensors)",
    line=Text(
        "Expands tensors to the shape to which they broadcast.",
        "把几个张量扩展到它们共同广播出的形状。",
    ),
    words=Text("common shape, meshgrid, align", "共同形状 对齐 广播"),
    shape="(n, 1), (m) → (n, m), (n, m)",
    shape_rule="[broadcast(*(t.shape for t in tensors))] * len(tensors)",
    formula="a[i][j] = tensors[0][i][0],  b[i][j] = tensors[1][j]",
    memory="view",
    memory_note=Text("views: each shares the memory of its tensor", "视图：各自与原张量共享内存"),
    is_view="",
    dtype=Text("each keeps its own: nothing is promoted", "各自不变，不做类型提升"),
    dtype_rule="[t.dtype for t in tensors]",
    gradient=Text("to each: summed over the repetitions", "传给各张量：对重复出来的各份求和"),
    gradient_to=("tensors",),
    example="""
row = torch.tensor([1, 2, 3])
column = torch.tensor([[0], [1]])
torch.broadcast_tensors(row, column)
""",
    traps=(
        Trap(
            "torch.broadcast_tensors(torch.zeros(2), torch.zeros(3))",
            Text(
                "Two sizes meet only if they are equal or one is 1.",
                "两个大小相等，或其中一个是 1，才能对上。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "a, b = torch.broadcast_tensors(torch.zeros(1), torch.ones(3))\na[0] = 7\na",
            Text(
                "All elements of `a` are one: it is an expanded view. `clone()` before writing.",
                "`a` 的所有元素是同一个：它是扩展出来的视图。写入前先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "[torch.broadcast_to(t, sum(tensors).shape) for t in tensors]"),
        Same("NumPy", "np.broadcast_arrays(*tensors)"),
    ),
    see=("broadcast_to", "broadcast_shapes", "expand", "meshgrid"),
    sketch=Sketch("torch.broadcast_tensors(a, b)[0]", a=(2, 1), b=(3,)),
    samples=(
        ("tensors=(torch.rand(3), torch.rand(2, 1))"),
        ("tensors=(torch.rand(2, 3), torch.tensor(1.0))"),
    ),
)


@page.loop
def broadcast_tensors(*tensors):
    shape = broadcast(*(t.shape for t in tensors))
    results = [t.new_empty(shape) for t in tensors]
    for t, out in zip(tensors, results, strict=True):
        for at in np.ndindex(*shape):
            last = at[len(at) - t.ndim :]
            source = [i % n for i, n in zip(last, t.shape, strict=True)]
            out[at] = t[tuple(source)]
    return results
