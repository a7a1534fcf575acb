from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.Tensor.expand_as",
    signature="input.expand_as(other)",
    line=Text(
        "Expands to the shape of another tensor, without copying.",
        "扩展到另一个张量的形状，不拷贝。",
    ),
    words=Text("broadcast to the same shape, stretch, match", "广播 扩展 与另一个张量同形状"),
    shape="input (n, 1), other (n, m) → (n, m)",
    shape_rule="other.shape",
    formula="out[i][j] = input[i][0]",
    memory="view",
    dtype="same",
    gradient=Text("to `input`: summed over the repetitions", "传给 `input`：对重复出来的各份求和"),
    gradient_to=("input",),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
index = torch.tensor([[2], [0]])
rows = torch.zeros(2, 3)
index.expand_as(rows)
""",
    traps=(
        Trap(
            "torch.zeros(3).expand_as(torch.zeros(3, 2))",
            Text(
                "Sizes are matched from the last dim: 3 meets 2. Write `x[:, "
                "None].expand_as(other)`.",
                "从最后一维开始对齐：3 对上了 2。请写 `x[:, None].expand_as(other)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.zeros(1, 2).expand_as(torch.ones(3, 2))\nx[0] = 7\nx",
            Text(
                "All rows are one memory: writing one writes all. `clone()` first.",
                "所有行是同一块内存：写一行，各行都变。请先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.expand(other.shape)"),
        Same("torch", "torch.broadcast_to(input, other.shape)"),
        Same("NumPy", "np.broadcast_to(input, other.shape)"),
    ),
    see=("expand", "broadcast_to", "broadcast_tensors", "view"),
    sketch=Sketch("x.expand_as(torch.zeros(2, 3))", x=(2, 1)),
)


@page.loop
def expand_as(input, other):
    out = input.new_empty(other.shape)
    for at in np.ndindex(*out.shape):
        last = at[out.ndim - input.ndim :]
        source = [i % n for i, n in zip(last, input.shape, strict=True)]
        out[at] = input[tuple(source)]
    return out
