from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, numel, resized

page = Page(
    name="torch.take_along_dim",
    signature="torch.take_along_dim(input, indices, dim=None)",
    method="input.take_along_dim(indices, dim)",
    line=Text(
        "Like `gather`, but `indices` and `input` broadcast against each other.",
        "与 `gather` 相同，但 `indices` 与 `input` 会互相广播。",
    ),
    words=Text(
        "take_along_axis, apply argsort, apply argmax, reorder per row",
        "take_along_axis 按 argsort 取 按 argmax 取 每行重排",
    ),
    shape="input (n, c), indices (1, k) → (n, k)     # dim=1",
    shape_rule="taken(input.shape, indices.shape, dim)",
    shape_note=Text(
        "As many dims each; without `dim` both are flattened.",
        "两者维数相同；不给 `dim` 时都先展平。",
    ),
    formula="out[i][j] = input[i][indices[i][j]]     # dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: each gradient is added to the place it was taken from",
        "传给 `input`：每个梯度加回取值的位置",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[3, 9, 4], [8, 1, 6]])
order = x.argsort(dim=1)
torch.take_along_dim(x, order, dim=1)
""",
    traps=(
        Trap(
            "x = torch.tensor([[3, 9], [8, 1]])\ntorch.take_along_dim(x, x.argmax(1), 1)",
            Text(
                "`argmax` drops the dim. Keep it: `x.argmax(1, keepdim=True)`.",
                "`argmax` 会去掉这一维。请保留：`x.argmax(1, keepdim=True)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([[3, 9], [8, 1]])\ntorch.take_along_dim(x, x.argsort(1))",
            Text(
                "Without `dim` the positions are those of the flattened input. Give `dim=1`.",
                "不给 `dim` 时，位置指展平后的输入。请写 `dim=1`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.take_along_axis(input, indices, axis=dim)",
            "dim is not None",
            Text("with `dim`", "给出 `dim` 时"),
        ),
        Same(
            "torch",
            "input.gather(dim, indices)",
            "dim is not None and resized(input.shape, dim, 1) == resized(indices.shape, "
            "dim, 1) and (indices >= 0).all()",
            Text(
                "of one size in the other dims, no index negative", "其他维大小相同，且没有负的索引"
            ),
        ),
    ),
    see=("gather", "argsort", "argmax", "take"),
    sketch=Sketch("torch.take_along_dim(x, index, 1)", x=(2, 3), index=[[2, 0]]),
    layout_matters=True,
)


def taken(shape, indices, dim):
    """Return the shape to which both broadcast, with the size of `indices` along `dim`."""
    if dim is None:
        return (numel(indices),)
    size = indices[dim]
    return resized(broadcast(resized(shape, dim, 1), resized(indices, dim, 1)), dim, size)


@page.loop
def take_along_dim(input, indices, dim=None):
    if dim is None:
        input, indices, dim = input.flatten(), indices.flatten(), 0
    out = input.new_empty(taken(input.shape, indices.shape, dim))
    input = input.expand(resized(out.shape, dim, input.shape[dim]))
    indices = indices.expand(out.shape)
    for at in np.ndindex(*out.shape):
        source = list(at)
        source[dim] = indices[at]
        out[at] = input[tuple(source)]
    return out
