from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.broadcast_to",
    signature="torch.broadcast_to(input, size)",
    method="input.broadcast_to(size)",
    line=Text(
        "Repeats dims of size 1, and puts dims in front, to give `size`; never copies.",
        "把大小为 1 的维重复、在前面补维，得到 `size`；从不拷贝。",
    ),
    words=Text("expand, stretch, repeat without memory", "扩展 广播 不占内存的重复"),
    shape="(n, 1) → (b, n, m)     # size=(b, n, m)",
    shape_rule="size",
    formula="out[b][i][j] = input[i][0]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: summed over the repetitions", "传给 `input`：对重复出来的各份求和"),
    gradient_to=("input",),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
row = torch.tensor([1, 2, 3])
torch.broadcast_to(row, (2, 3))
torch.broadcast_to(row, (2, 3)).stride()
""",
    traps=(
        Trap(
            "torch.broadcast_to(torch.zeros(3), (3, 2))",
            Text(
                "Sizes are matched from the last dim: 3 meets 2. A column is `x[:, None]`.",
                "从最后一维开始对齐：3 对上了 2。列向量写作 `x[:, None]`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.broadcast_to(torch.zeros(2), (2, 2))\nx[0, 0] = 7\nx",
            Text(
                "The rows are one memory. For rows of their own: `.clone()` or `repeat`.",
                "各行是同一块内存。要各自独立，用 `.clone()` 或 `repeat`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.expand(size)"),
        Same("NumPy", "np.broadcast_to(input, size)"),
        Same(
            "einops",
            "einops.repeat(input, 'n 1 -> b n m', b=size[0], m=size[2])",
            "input.ndim == 2 and input.shape[1] == 1 and len(size) == 3",
            Text("(n, 1) → (b, n, m)", "(n, 1) → (b, n, m)"),
        ),
    ),
    see=("expand", "broadcast_tensors", "broadcast_shapes", "repeat"),
    sketch=Sketch("torch.broadcast_to(x, (2, 3))", x=(3,)),
)


@page.loop
def broadcast_to(input, size):
    out = input.new_empty(size)
    for at in np.ndindex(*out.shape):
        last = at[out.ndim - input.ndim :]
        source = [i % n for i, n in zip(last, input.shape, strict=True)]
        out[at] = input[tuple(source)]
    return out
