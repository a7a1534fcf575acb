from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, torch

page = Page(
    name="torch.all",
    signature="torch.all(input, dim=None, keepdim=False)",
    aliases=("torch.Tensor.all",),
    line=Text(
        "Whether all elements along `dim` are true (not 0).",
        "沿 `dim` 是否所有元素都为真（不为 0）。",
    ),
    words=Text("every, and, for all", "是否全部 全都 每一个"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="input.shape if dim == () else reduced(input.shape, dim, keepdim)",
    formula="out[i] = input[i][0] and input[i][1] and ...     # dim=1",
    memory="new",
    dtype=Text("bool (uint8 for a uint8 input)", "bool（`input` 是 uint8 时为 uint8）"),
    dtype_rule="torch.uint8 if input.dtype == torch.uint8 else torch.bool",
    example="""
a = torch.tensor([[1, 2], [3, 4]])
b = torch.tensor([[1, 2], [3, 9]])
(a == b).all(dim=1)
(a == b).all()
""",
    traps=(
        Trap(
            "(torch.ones(3, 1) == torch.ones(2)).all()",
            Text(
                "`==` broadcasts, so different shapes can be all equal. `torch.equal` compares "
                "shapes too.",
                "`==` 会广播，因此形状不同也可能全部相等。`torch.equal` 连形状一起比较。",
            ),
        ),
        Trap(
            "x = torch.tensor([1., 2.])\n(x[x > 5] < 0).all()",
            Text(
                "Of no elements everything is true: this says nothing. Check `numel()` too.",
                "对空张量，任何条件都成立，说明不了什么。请同时检查 `numel()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "input.all(dim, keepdim)", "dim is not None", Text("with dim", "给出 dim 时")
        ),
        Same(
            "torch",
            "~(input == 0).any(dim, keepdim)",
            "dim is not None",
            Text("with dim", "给出 dim 时"),
        ),
        Same(
            "NumPy",
            "np.all(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0 or dim is None",
            Text("at least one dim", "至少一维"),
        ),
    ),
    see=("any", "equal", "allclose", "isfinite", "logical_and"),
    sketch=Sketch("x.all(dim=1)", x=[[True, False, True], [True, True, True]]),
)


@page.loop
def all(input, dim=None, keepdim=False):
    if dim == ():
        return input != 0
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.ones(shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        if input[at] == 0:
            out[to] = False
    return out.reshape(reduced(input.shape, dim, keepdim))
