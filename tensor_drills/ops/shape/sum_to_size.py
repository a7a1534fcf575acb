from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, summed, torch

page = Page(
    name="torch.Tensor.sum_to_size",
    signature="input.sum_to_size(*size)",
    line=Text(
        "Sums so that the shape becomes `size`: broadcasting undone.",
        "求和到形状 `size`：广播的逆过程。",
    ),
    words=Text(
        "undo broadcast, gradient of broadcasting, reduce to shape", "反广播 广播的梯度 求和到形状"
    ),
    shape="(b, n, m) → (n, 1)     # size=(n, 1)",
    shape_rule="asked(size)",
    formula="out[i][0] = Σ_b Σ_j input[b][i][j]",
    memory="depends",
    memory_note=Text(
        "`input` itself if it has this shape; otherwise new",
        "形状已相同时就是 `input` 本身；否则是新的",
    ),
    is_view="stays(input, size)",
    dtype=Text(
        "that of `input`; ints and bools that are summed become int64",
        "与 `input` 相同；整数和 bool 求和后变成 int64",
    ),
    dtype_rule="input.dtype if stays(input, size) else summed(input.dtype)",
    gradient=Text("to `input`: expanded to its shape", "传给 `input`：扩展到它的形状"),
    gradient_to=("input",),
    gradient_code="grad.expand(input.shape)",
    example="""
x = torch.tensor([[1., 2., 3.], [4., 5., 6.]])
x.sum_to_size(2, 1)
x.sum_to_size(3)
""",
    traps=(
        Trap(
            "torch.ones(2, 3).sum_to_size(2)",
            Text(
                "(2) does not broadcast to (2, 3), so there is nothing to undo. To sum each "
                "row: `sum_to_size(2, 1)`.",
                "(2) 不能广播成 (2, 3)，也就无从还原。对每行求和请写 `sum_to_size(2, 1)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.ones(2)\ny = x.sum_to_size(2)\ny += 1\nx",
            Text(
                "With nothing to sum it returns `x` itself. `clone()` before writing.",
                "没有可求和的维时，返回的就是 `x` 本身。写入前先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.sum(0)",
            "input.ndim == 2 and asked(size) == input.shape[1:]",
            Text("(n, c) → (c)", "(n, c) → (c)"),
        ),
        Same(
            "torch",
            "input.sum(1, keepdim=True)",
            "input.ndim == 2 and asked(size) == (input.shape[0], 1)",
            Text("(n, c) → (n, 1)", "(n, c) → (n, 1)"),
        ),
        Same(
            "NumPy",
            "np.sum(input, axis=1, keepdims=True)",
            "input.ndim == 3 and asked(size) == (input.shape[0], 1, input.shape[2])",
            Text("(a, b, c) → (a, 1, c)", "(a, b, c) → (a, 1, c)"),
        ),
    ),
    see=("expand", "sum", "broadcast_to"),
    sketch=Sketch("x.sum_to_size(2, 1)", x=(2, 3)),
    samples=(
        ("input=torch.rand(2, 3), size=(3,)"),
        ("input=torch.rand(2, 3), size=(2, 1)"),
    ),
)


def asked(size):
    """Return the size, given as ints or as one tuple or list."""
    return tuple(size[0]) if size and not isinstance(size[0], int) else tuple(size)


def stays(input, size):
    """Say whether there is nothing to sum; a number is summed to () all the same."""
    return input.ndim > 0 and tuple(input.shape) == asked(size)


@page.loop
def sum_to_size(input, *size):
    out = torch.zeros(asked(size), dtype=summed(input.dtype))
    for at in np.ndindex(*input.shape):
        last = at[len(at) - out.ndim :]
        to = [i % n for i, n in zip(last, out.shape, strict=True)]
        out[tuple(to)] += input[at]
    return out
