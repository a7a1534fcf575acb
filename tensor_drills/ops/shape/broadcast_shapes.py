from tensor_drills.page import Page, Same, Text, Trap, torch

page = Page(
    name="torch.broadcast_shapes",
    signature="torch.broadcast_shapes(*shapes)",
    line=Text(
        "The shape to which shapes broadcast, without any tensor.",
        "几个形状广播后的形状，不需要张量。",
    ),
    words=Text("common shape, compatible, result shape", "共同形状 是否兼容 结果形状"),
    formula=Text(
        "dims are matched from the last; a missing one counts as 1\nout[d] = the size "
        "that is not 1; two such must be equal",
        "从最后一维对齐；缺少的维当作 1\nout[d] = 不为 1 的那个大小；若有两个，必须相等",
    ),
    memory="value",
    example="""
torch.broadcast_shapes((8, 1, 3), (5, 1))
torch.broadcast_shapes((2, 3), ())
""",
    traps=(
        Trap(
            "torch.broadcast_shapes((2, 3), (2,))",
            Text(
                "From the last: 3 meets 2. A column is (2, 1).",
                "从最后一维对齐：3 对上了 2。列应写成 (2, 1)。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.broadcast_shapes((4, 1), (4,))",
            Text(
                "(4, 1) and (4) are not matched element by element: 16 results. A common bug "
                "in losses.",
                "(4, 1) 与 (4) 不是逐元素对应：结果有 16 个。损失函数里常见的错误。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.broadcast_shapes(*shapes)"),
        Same("torch", "torch.broadcast_tensors(*map(torch.empty, shapes))[0].shape"),
    ),
    see=("broadcast_tensors", "broadcast_to", "expand"),
)


@page.loop
def broadcast_shapes(*shapes):
    shapes = [(s,) if isinstance(s, int) else s for s in shapes]
    out = []
    for k in range(1, max(len(s) for s in shapes) + 1):
        sizes = [s[-k] for s in shapes if len(s) >= k]
        out.insert(0, next((size for size in sizes if size != 1), 1))
    return torch.Size(out)
