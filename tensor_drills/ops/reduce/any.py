from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, torch

page = Page(
    name="torch.any",
    signature="torch.any(input, dim=None, keepdim=False)",
    aliases=("torch.Tensor.any",),
    line=Text(
        "Whether any element along `dim` is true (not 0).",
        "沿 `dim` 是否有任一元素为真（不为 0）。",
    ),
    words=Text("exists, some, or, contains, has nan", "是否存在 任一 有没有"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="input.shape if dim == () else reduced(input.shape, dim, keepdim)",
    formula="out[i] = input[i][0] or input[i][1] or ...     # dim=1",
    memory="new",
    dtype=Text("bool (uint8 for a uint8 input)", "bool（`input` 是 uint8 时为 uint8）"),
    dtype_rule="torch.uint8 if input.dtype == torch.uint8 else torch.bool",
    example="""
x = torch.tensor([[1.0, float("nan")], [2.0, 3.0]])
x.isnan().any()
x.isnan().any(dim=1)
x[~x.isnan().any(dim=1)]
""",
    traps=(
        Trap(
            "x = torch.zeros(3)\n'found' if (x > 5).any else 'none'",
            Text(
                "Without parentheses this is the method itself, which counts as true. Write "
                "`.any()`.",
                "不写括号时，这是方法本身，总被当作真。请写 `.any()`。",
            ),
        ),
        Trap(
            "any(torch.tensor([[0, 0], [0, 1]]))",
            Text(
                "Python's `any` asks whole rows for their truth. Write `x.any()`.",
                "Python 的 `any` 会判断整行的真假。请写 `x.any()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch", "input.any(dim, keepdim)", "dim is not None", Text("with dim", "给出 dim 时")
        ),
        Same(
            "torch",
            "(input != 0).sum(dim, keepdim) > 0",
            "dim != ()",
            Text("dim not ()", "dim 不是 ()"),
        ),
        Same(
            "NumPy",
            "np.any(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0 or dim is None",
            Text("at least one dim", "至少一维"),
        ),
    ),
    see=("all", "isnan", "count_nonzero", "nonzero", "logical_or"),
    sketch=Sketch("x.any(dim=1)", x=[[True, False, True], [False, False, False]]),
)


@page.loop
def any(input, dim=None, keepdim=False):
    if dim == ():
        return input != 0
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.zeros(shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        if input[at] != 0:
            out[to] = True
    return out.reshape(reduced(input.shape, dim, keepdim))
